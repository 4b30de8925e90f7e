package id.pulih.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page;
import id.pulih.Browser;
import id.pulih.PulihTest;
import java.net.URI;
import id.pulih.demo.Cast;
import id.pulih.referrals.SampleReferral;
import org.junit.jupiter.api.Test;

/** A client moves from Sumbawa to Cilacap: the other office refuses once and then accepts, each in an own Chromium window. */
class HandOverJourney extends PulihTest {

    private Page dewi;
    private Page bagus;
    private SampleReferral.Case one;

    @Test
    void aHandOverBetweenTwoOfficesRefusedOnceAndThenAccepted() {
        one = SampleReferral.begun(as("dewi"));
        try (var browser = new Browser(port)) {
            dewi = browser.signedIn("dewi", 1280);
            bagus = browser.signedIn("bagus", 360);
            withoutConsentThePageSaysWhatIsMissing();
            theClientAgrees();
            String first = proposed();
            theOtherOfficeRefuses(first);
            theSenderServesOnAndProposesAgain(first);
            String second = proposed();
            theOtherOfficeAccepts(second);
            aStubStays(second);
        }
    }

    private void withoutConsentThePageSaysWhatIsMissing() {
        dewi.navigate(one.page());
        dewi.locator("details.more summary").click();
        dewi.locator("a[href$='/serah-terima']").first().click();
        dewi.selectOption("[name=receiver]", Cast.office(Cast.CILACAP).id().toString());
        save(dewi);
        assertThat(dewi.innerText("main")).contains("Belum ada persetujuan klien", "BNNK Cilacap");
        Browser.picture(dewi, "hand-over-missing");
    }

    private void theClientAgrees() {
        dewi.navigate("/klien/" + one.client() + "/persetujuan");
        check(dewi, "purpose", "disclosure");
        dewi.fill("[name=recipient]", "BNNK Cilacap");
        dewi.fill("[name=grantedOn]", "20-11-2026");
        dewi.fill("[name=expiresOn]", "20-11-2027");
        dewi.fill("[name=evidence]", "Formulir bertanda tangan, map C-4");
        dewi.locator("main details").last().evaluate("each => each.open = true");
        for (String portion : new String[] {"identity", "presence", "attendance"}) {
            check(dewi, "categories", portion);
        }
        dewi.fill("[name=why]", "Pindah mengikuti keluarga ke Cilacap");
        check(dewi, "revocationTold", "true");
        dewi.locator("main form[action$='/persetujuan'] .actions button").last().click();
        assertThat(dewi.locator(".error-summary").count()).isZero();
    }

    private String proposed() {
        dewi.navigate(one.page() + "/serah-terima");
        dewi.selectOption("[name=receiver]", Cast.office(Cast.CILACAP).id().toString());
        save(dewi);
        assertThat(dewi.innerText("main")).contains("menunggu jawaban", "Kantor ini tetap melayani klien");
        return URI.create(dewi.url()).getPath();
    }

    private void theOtherOfficeRefuses(String handOver) {
        bagus.navigate("/pemberitahuan");
        assertThat(bagus.innerText("main")).contains("mengusulkan serah terima");
        bagus.navigate("/serah-terima");
        bagus.locator("main a[href='" + handOver + "']").click();
        assertThat(bagus.innerText("main")).doesNotContain("Contoh").contains("Nama klien baru terlihat");
        Browser.picture(bagus, "hand-over-offered");
        check(bagus, "answer", "refuse");
        bagus.fill("[name=refusal]", "Petugas sedang cuti sampai akhir bulan");
        save(bagus);
        assertThat(bagus.innerText("main")).contains("ditolak");
    }

    private void theSenderServesOnAndProposesAgain(String refused) {
        dewi.navigate(refused);
        assertThat(dewi.innerText("main")).contains("Petugas sedang cuti");
        dewi.navigate(one.page());
        assertThat(dewi.innerText("main")).contains("Catat kunjungan");
    }

    private void theOtherOfficeAccepts(String handOver) {
        bagus.navigate(handOver);
        check(bagus, "answer", "accept");
        save(bagus);
        assertThat(URI.create(bagus.url()).getPath()).startsWith("/episode/");
        assertThat(bagus.innerText("main")).contains("Contoh", "CLP-2026-", "Catat kunjungan", "Diterima dari kantor lain");
        Browser.picture(bagus, "hand-over-accepted");
    }

    private void aStubStays(String handOver) {
        dewi.navigate(one.page());
        assertThat(dewi.innerText("main")).contains("ditutup", "Serah terima kepada BNNK Cilacap").doesNotContain("Catat kunjungan");
        dewi.navigate(handOver);
        assertThat(dewi.innerText("main")).contains("Program dilanjutkan di BNNK Cilacap");
        Browser.picture(dewi, "hand-over-stub");
    }

    private static void check(Page page, String name, String value) {
        page.locator("input[name='" + name + "'][value='" + value + "']").check();
    }

    private static void save(Page page) {
        page.locator("main form[method=post] button:not(.secondary)").last().click();
    }
}
