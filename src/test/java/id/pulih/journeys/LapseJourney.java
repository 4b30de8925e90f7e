package id.pulih.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import id.pulih.Browser;
import id.pulih.CaseTest;
import java.net.URI;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An officer of Sumbawa answers a lapse in a village that has no community unit: six actions, a test, a result. */
class LapseJourney extends CaseTest {

    private Browser browser;
    private Page page;
    private String home = "";
    private String event = "";

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    @Test
    void aLapseAnsweredInAVillageWithoutACommunityUnit() {
        UUID episode = openEpisode();
        home = "/episode/" + episode;
        try (var opened = new Browser(port)) {
            browser = opened;
            page = browser.signedIn("dewi", 360);
            aVisitTellsOfIt();
            theFourQuestionsProposeALapse();
            theOfficeAnswersBecauseThereIsNoCommunityUnit();
            theTestAndTheActions();
            theEventIsClosed();
        }
    }

    private void aVisitTellsOfIt() {
        page.navigate(home + "/kegiatan/baru?jenis=visit");
        page.fill("main [name=occurredAt]", "20-11-2026 10:00");
        check("mode", "direct");
        check("place", "home");
        check("condition", "lapse");
        page.fill("main [name=notes]", "Bercerita sudah dua kali memakai sejak lebaran.");
        save();
        page.click("text=Nilai dan buka tindakan");
        look("event-new");
        check("knownBy", "client");
        save();
    }

    private void theFourQuestionsProposeALapse() {
        look("questions");
        check("again", "yes");
        check("noticed", "no");
        check("helpedFirst", "no");
        page.click("text=Lihat usulan");
        look("proposal");
        assertThat(page.innerText("main")).contains("Usulan: Lapse", "pada pemakaian pertama tidak ada bantuan", "R32");
        save();
        event = URI.create(page.url()).getPath();
    }

    private void theOfficeAnswersBecauseThereIsNoCommunityUnit() {
        look("event");
        assertThat(page.innerText("main")).contains("Petugas kantor ini, karena tidak ada PBM", "Program berjalan terus", "Tindakan: 6, terbuka 6");
    }

    private void theTestAndTheActions() {
        page.navigate(home + "/urin/baru");
        check("moment", "relapse");
        page.fill("main [name=takenOn]", "21-11-2026");
        for (String parameter : new String[] {"AMP", "MET", "THC", "MOP", "BZO", "COC"}) {
            check("results." + parameter, parameter.equals("MET") ? "positive" : "negative");
        }
        save();
        for (int action = 0; action < 6; action++) {
            page.navigate(event);
            page.locator("ul.duties li:has(.tag.warn) .do a").first().click();
            if (action == 3) {
                look("action-urine");
                assertThat(page.inputValue("main [name=fact]")).isNotEmpty();
            }
            page.fill("main [name=found]", "Dibicarakan di rumah, klien setuju.");
            page.locator("main form button").first().click();
            page.waitForLoadState();
            assertThat(page.locator(".error-summary").count()).as(page.url()).isZero();
        }
    }

    private void theEventIsClosed() {
        page.navigate(event);
        assertThat(page.innerText("main")).contains("Tindakan: 6, terbuka 0");
        page.click("text=Tutup kejadian");
        look("closing");
        check("result", "recovering");
        page.fill("main [name=words]", "Kembali bekerja, kunjungan tiap minggu.");
        save();
        look("closed");
        assertThat(page.innerText("main")).contains("Ditutup 23 November 2026");
        page.setViewportSize(1280, 900);
        look("closed-wide");
        page.navigate(home);
        assertThat(page.innerText(".timeline")).contains("Pemakaian kembali", "Lapse");
        page.navigate("/kejadian");
        look("list-wide");
    }

    /** Nothing that axe finds, nothing wider than the screen, and a picture. */
    private void look(String name) {
        assertThat(Browser.violations(page)).as(name).isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")).as(name).isEqualTo(true);
        Browser.picture(page, "relapse-" + name);
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
