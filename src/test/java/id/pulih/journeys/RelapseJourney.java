package id.pulih.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import id.pulih.Browser;
import id.pulih.PulihTest;
import id.pulih.Site;
import id.pulih.platform.Ids;
import id.pulih.referrals.SampleReferral;
import id.pulih.referrals.SampleResource;
import java.net.URI;
import org.junit.jupiter.api.Test;

/** A relapse in Sumbawa: graded, the programme held, and the referral for rehabilitation talked over, sent and accepted. */
class RelapseJourney extends PulihTest {

    private final String facility = "Balai Rehabilitasi Contoh " + Ids.next().toString().substring(24);

    private Page page;
    private String home = "";
    private String event = "";
    private String referral = "";

    @Test
    void aRelapseEndingInAnAcceptedReferral() {
        SampleResource.recorded(Site.signedIn(port, "dewi"), facility, "rehabilitation");
        home = SampleReferral.begun(as("dewi")).page();
        try (var browser = new Browser(port)) {
            page = browser.signedIn("dewi", 1280);
            theOfficerDecidesThatItIsARelapse();
            theProgrammeIsHeld();
            theClientChoosesTheFacilityAndConsents();
            theFacilityAccepts();
            theActionIsAnsweredByTheAcceptedReferral();
            theLedgerShowsWhatIsStillOwed();
        }
    }

    private void theOfficerDecidesThatItIsARelapse() {
        page.navigate(home);
        page.click("text=Catat pemakaian kembali");
        fill("usedOn", "20-11-2026");
        check("knownBy", "family");
        save();
        check("again", "yes");
        check("noticed", "no");
        check("helpedFirst", "no");
        check("signs", "tolerance");
        check("signs", "craving");
        page.click("text=Lihat usulan");
        assertThat(page.innerText("main")).contains("Usulan: Relapse", "Ada tanda adiksi", "R33");
        save();
        event = URI.create(page.url()).getPath();
        look("relapse-wide");
        assertThat(page.innerText("main")).contains("Tindakan: 3, terbuka 3", "Program perlu dijeda", "Rujukan hanya dengan persetujuan klien");
        referral = page.locator("a[href^='/rujukan/']", new Page.LocatorOptions().setHasText("Rehabilitasi")).getAttribute("href");
    }

    private void theProgrammeIsHeld() {
        page.click("text=Putuskan tentang program");
        look("programme-wide");
        fill("from", "21-11-2026");
        save();
        assertThat(page.innerText("main")).contains("Program dijeda sejak 21 November 2026");
        page.navigate(home);
        assertThat(page.innerText(".progress")).contains("dijeda");
    }

    private void theClientChoosesTheFacilityAndConsents() {
        page.navigate(referral);
        assertThat(page.locator("main a[href='" + event + "']").count()).isPositive();
        page.navigate(referral + "/ubah");
        fill("need", "Rawat inap setelah pemakaian berulang");
        page.locator("label:has-text('" + facility + "') input[name=options]").check();
        fill("discussedOn", "22-11-2026");
        check("choice", "chosen");
        page.selectOption("main [name=resource]", new SelectOption().setLabel(facility));
        check("categories", "identity");
        save();
        fill("why", "Rawat inap");
        fill("grantedOn", "22-11-2026");
        fill("expiresOn", "22-05-2027");
        fill("evidence", "Formulir bertanda tangan, map R-3");
        check("revocationTold", "true");
        page.click("form[action$='/persetujuan'] button");
        page.click("form[action$='/ajukan'] button");
        page.waitForURL(url -> url.contains("/surat/"));
    }

    private void theFacilityAccepts() {
        page.navigate(referral);
        check("step", "accepted");
        fill("day", "23-11-2026");
        page.click("form[action$='/langkah'] button");
        page.waitForLoadState();
        assertThat(page.innerText("h1")).containsIgnoringCase("diterima");
    }

    private void theActionIsAnsweredByTheAcceptedReferral() {
        page.navigate(event);
        page.locator("ul.duties li:has-text('Rujukan rehabilitasi') .do a").click();
        assertThat(page.inputValue("main [name=fact]")).isNotEmpty();
        fill("found", "Diterima, masuk hari Rabu.");
        page.locator("main form button").first().click();
        page.waitForLoadState();
        assertThat(page.innerText("main")).contains("Tindakan: 3, terbuka 2", "Diterima, masuk hari Rabu.");
        look("relapse-accepted-wide");
    }

    private void theLedgerShowsWhatIsStillOwed() {
        page.navigate(home + "/hak");
        assertThat(page.innerText("main")).contains("Layanan rehabilitasi", "Rujukan detoksifikasi", "R33");
        look("ledger-wide");
        page.setViewportSize(360, 900);
        look("ledger");
        page.navigate("/hak");
        look("coverage");
        page.setViewportSize(1280, 900);
        look("coverage-wide");
        page.navigate("/kejadian");
        look("list-wide");
        page.navigate("/hari-ini");
        look("today-wide");
    }

    private void look(String name) {
        assertThat(Browser.violations(page)).as(name).isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")).as(name).isEqualTo(true);
        Browser.picture(page, "relapse-" + name);
    }

    private void fill(String field, String text) {
        page.fill("main [name='" + field + "']", text);
    }

    private void check(String field, String value) {
        page.check("main [name='" + field + "'][value='" + value + "']");
    }

    private void save() {
        page.locator("main form[method=post] button:not([name]):not(.secondary)").last().click();
        page.waitForLoadState();
        assertThat(page.locator(".error-summary").count()).as(page.url()).isZero();
    }
}
