package id.pulih.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import id.pulih.Browser;
import id.pulih.PulihTest;
import java.net.URI;
import org.junit.jupiter.api.Test;

/** The first quarter in real Chromium: the officer writes, the head signs, the province compiles, the Directorate reads. */
class QuarterlyJourney extends PulihTest {

    private static final String QUARTER = "2026-T1";

    private Browser browser;
    private Page page;

    @Test
    void fromTheOfficersDraftToTheDirectorate() {
        try (var opened = new Browser(port)) {
            browser = opened;
            String report = officerWrites();
            headSigns(report);
            String province = provinceCompiles();
            directorateReads(report, province);
        }
    }

    private String officerWrites() {
        page = browser.signedIn("dewi", 360);
        page.navigate("/laporan-triwulan");
        page.locator("main details > summary").all().forEach(each -> each.click());
        page.click("text=Mulai Triwulan I 2026");
        String report = URI.create(page.url()).getPath();
        page.locator("#recommendations a[href*='/naskah/']").click();
        page.fill("main textarea", "Kami merekomendasikan kunjungan tambahan; triwulan ini {kunjungan} kunjungan.");
        page.locator("main form button").first().click();
        look("written");
        String visits = page.locator("main section table tr:has(a[href$='/angka/kunjungan']) td:last-child").first().innerText().strip();
        assertThat(visits).matches("[0-9.]+");
        assertThat(page.innerText("#recommendations")).contains("triwulan ini " + visits + " kunjungan");
        page.click("text=Serahkan kepada kepala");
        assertThat(page.innerText("main")).contains("menunggu tanda tangan");
        return report;
    }

    private void headSigns(String report) {
        page = browser.signedIn("andi", 1280);
        page.navigate(report);
        look("to-sign");
        page.click("text=Tandatangani dan bekukan");
        assertThat(page.innerText("main")).contains("Revisi 1 dari 1");
        look("signed");
        page.locator("a[href*='/angka/kunjungan-terlaksana']").first().click();
        assertThat(page.innerText("main")).contains("Dibekukan pada revisi 1");
        look("number");
    }

    private String provinceCompiles() {
        page = browser.signedIn("made", 1280);
        page.navigate("/laporan-triwulan?triwulan=" + QUARTER);
        look("province-list");
        page.locator("main details > summary").all().forEach(each -> each.click());
        page.click("text=Mulai Triwulan I 2026");
        String province = URI.create(page.url()).getPath();
        assertThat(page.innerText("main")).contains("Laporan yang dihimpun", "BNNK Sumbawa");
        page.click("text=Serahkan kepada kepala");
        page.click("text=Tandatangani dan bekukan");
        look("province");
        return province;
    }

    private void directorateReads(String report, String province) {
        page = browser.signedIn("ratna", 1280);
        page.navigate("/laporan-triwulan?triwulan=" + QUARTER);
        assertThat(page.locator("a[href='" + report + "']").count()).isEqualTo(1);
        page.locator("a[href='" + province + "']").click();
        assertThat(page.innerText("main")).contains("Anda melihat jumlah saja", "ditandatangani", "Unduh PDF").doesNotContain("Unduh DOCX");
        look("directorate");
    }

    /** Nothing that axe finds, nothing wider than the screen, and a picture. */
    private void look(String name) {
        assertThat(Browser.violations(page)).as(name).isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")).as(name).isEqualTo(true);
        Browser.picture(page, "quarterly-" + name);
    }
}
