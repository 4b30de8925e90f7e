package id.pulih.journeys;

import static id.pulih.field.Phone.visit;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import id.pulih.Browser;
import id.pulih.demo.Cast;
import id.pulih.field.FieldCase;
import id.pulih.platform.Ids;
import java.net.URI;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The monthly report up the tiers and a supervision that is followed up, in a real Chromium (S004:740-779). */
class MonthlyJourney extends FieldCase {

    private static final String MONTH = "2026-08";

    private Browser browser;
    private Page page;

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    @Test
    void anAgentsRaporIsReturnedOnceAndAccepted() {
        Companion her = companion();
        her.phone().save("visit", her.episode(), visit(clock.instant()));
        her.phone().push();
        her.phone().pull();
        clock.goTo(java.time.LocalDate.of(2026, 12, 1));
        try (var opened = new Browser(port)) {
            browser = opened;
            enter("dewi", 360);
            page.navigate("/rapor?bulan=2026-11");
            look("rapor-daftar");
            Locator hers = page.locator("main a[href='/rapor/" + her.episode() + "/2026-11']");
            while (hers.count() == 0) {
                page.click("main a[rel=next]");
            }
            hers.click();
            assertThat(text()).contains("HP agen", "belum diserahkan");
            page.click("button[value=received]");
            page.fill("[name=reply]", "Tambahkan kegiatan positif");
            look("rapor-satu");
            page.click("button[value=returned]");
            assertThat(text()).contains("dikembalikan", "Tambahkan kegiatan positif");
            her.phone().pull();
            assertThat(her.phone().news).anySatisfy(each -> assertThat(each.at("/text").asString()).isEqualTo("Tambahkan kegiatan positif"));
            page.click("button[value=accepted]");
            assertThat(text()).contains("Rapor ini sudah disetujui");
        }
    }

    @Test
    void theReportIsReturnedSignedLockedReopenedAndItsSecondRevisionIsSeenAtEveryTier() {
        visited(episode(java.time.LocalDate.of(2026, 8, 1)), 5);
        try (var opened = new Browser(port)) {
            browser = opened;
            enter("dewi", 1280);
            page.navigate("/laporan-bulanan");
            look("laporan-bulanan-daftar");
            page.locator("form:has(input[value='" + MONTH + "']) button").click();
            String report = URI.create(page.url()).getPath();
            page.fill("[name=words-duties]", "Jalan ke dua desa terputus");
            look("laporan-bulanan-disusun");
            page.click("text=Simpan catatan");
            page.click("button[value=submitted]");

            signedAfterAReturn(report);
            aLateFactIsSaid(report);
            secondRevision(report);
        }
    }

    @Test
    void aFindingOfTheProvinceClosesWhenTheDataMove() {
        try (var opened = new Browser(port)) {
            browser = opened;
            enter("made", 1280);
            page.navigate("/pembinaan/baru?kantor=" + Cast.office(Cast.SUMBAWA).id());
            page.check("[name=kind][value=supervision]");
            page.fill("[name=day]", "20-11-2026");
            page.check("[name=accounts][value='" + Cast.person("dewi").id() + "']");
            page.check("[name=purposes][value=coverage]");
            page.fill("[name=summary]", "Kunjungan September belum lengkap");
            look("pembinaan-baru");
            page.click("main form button");
            page.click("text=Tambah temuan");
            page.check("[name=purpose][value=guidance]");
            page.fill("[name=text]", "Belum ada kegiatan jejaring pada bulan Desember");
            page.fill("[name=action]", "Catat kegiatan jejaring");
            page.selectOption("[name=owner]", Cast.person("dewi").id().toString());
            page.fill("[name=due]", "31-12-2026");
            page.selectOption("[name=indicator]", "activities");
            page.selectOption("[name=period]", "2026-12");
            page.fill("[name=threshold]", String.valueOf(december() + 1));
            look("pembinaan-temuan");
            page.click("main form button");
            assertThat(text()).contains("Harus menunjukkan:").doesNotContain("Tutup: data sudah bergerak");
            String visit = URI.create(page.url()).getPath();

            UUID episode = episode(START);
            clock.goTo(java.time.LocalDate.of(2026, 12, 10));
            visitedOn(episode, java.time.LocalDate.of(2026, 12, 5));
            enter("dewi", 360);
            page.navigate("/hari-ini");
            assertThat(text()).contains("Tindakan pembinaan");
            page.navigate(visit);
            look("pembinaan-satu");
            page.click("text=Tutup: data sudah bergerak");
            assertThat(text()).contains("oleh data");
        }
    }

    private void signedAfterAReturn(String report) {
        act("siti", report, "returned", "Sebutkan tindak lanjutnya");
        enter("dewi", 360);
        page.navigate("/hari-ini");
        assertThat(text()).contains("perlu disusun dan diajukan");
        act("dewi", report, "submitted", "");
        act("siti", report, "signed", "");
        assertThat(text()).contains("Terkunci sebagai revisi 1");
        look("laporan-bulanan-terkunci");
    }

    private void aLateFactIsSaid(String report) {
        int was = Integer.parseInt(page.innerText("a[href$='/angka/visit-done']").strip().split("\\s")[0]);

        visited(episode(java.time.LocalDate.of(2026, 8, 2)), 9);
        page.navigate(report);
        assertThat(text()).contains("Berbeda sejak dikunci", "semula " + was + ", sekarang " + (was + 1));
        look("laporan-bulanan-berbeda");
    }

    private void secondRevision(String report) {
        act("siti", report, "reopened", "Satu kunjungan menyusul");
        act("dewi", report, "submitted", "");
        act("siti", report, "signed", "");
        act("made", report, "received", "");
        look("laporan-bulanan-provinsi");
        assertThat(text()).contains("Revisi 2", "Jalan ke dua desa terputus").doesNotContain("Contoh ");
        enter("ratna", 1280);
        page.navigate("/laporan-bulanan");
        look("laporan-bulanan-direktorat");
        page.navigate(report);
        assertThat(text()).contains("Revisi 2", "diterima provinsi");
    }

    /** Others may have recorded something there as well. */
    private int december() {
        return count("""
                select count(*) from pulih.activity a where a.office_id = :office and a.id <> :id and a.day between '2026-12-01' and '2026-12-31'
                  and not exists (select from pulih.activity b where b.office_id = a.office_id and b.amends = a.id)
                  and not exists (select from pulih.activity_withdrawal w where w.office_id = a.office_id and w.activity_id = a.id)""", Ids.next());
    }

    private void visited(UUID episode, int day) {
        visitedOn(episode, java.time.LocalDate.of(2026, 8, day));
    }

    private void visitedOn(UUID episode, java.time.LocalDate day) {
        assertThat(as("dewi").post("/episodes/" + episode + "/activities", Map.of("id", Ids.next(), "kind", "visit", "occurredAt",
                day.atTime(9, 0).atZone(ZoneId.of("Asia/Makassar")).toOffsetDateTime().toString(), "mode", "direct", "place", "home",
                "condition", "stable", "notes", "Baik")).status()).isEqualTo(201);
    }

    private void act(String who, String report, String step, String word) {
        enter(who, 1280);
        page.navigate(report);
        page.fill("[name=word]", word);
        page.click("button[value=" + step + "]");
        assertThat(page.locator(".error-summary, .notice.bad").count()).as(page.innerText("main")).isZero();
    }

    private void enter(String who, int width) {
        if (page != null) {
            page.context().close();
        }
        page = browser.signedIn(who, width);
    }

    /** At both widths, without barriers. */
    private void look(String name) {
        for (int width : new int[] {360, 1280}) {
            page.setViewportSize(width, 900);
            Browser.picture(page, name + "-" + width);
            assertThat((int) page.evaluate("document.documentElement.scrollWidth")).as(name).isLessThanOrEqualTo(width);
        }
        assertThat(Browser.violations(page)).isEmpty();
    }

    private String text() {
        return page.innerText("main");
    }
}
