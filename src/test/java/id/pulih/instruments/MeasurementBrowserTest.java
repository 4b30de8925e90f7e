package id.pulih.instruments;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import id.pulih.Browser;
import id.pulih.CaseTest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MeasurementBrowserTest extends CaseTest {

    @Test
    void digitsFillTheFormAndScoresAppearAtOnce() {
        UUID episode = openEpisode();
        try (var browser = new Browser(port)) {
            Page page = browser.signedIn("dewi", 360);
            page.navigate("/episode/" + episode + "/whoqol/baru");
            page.focus("[id='f-answers.1'] input");
            for (int item = 1; item <= 26; item++) {
                page.keyboard().press("4");
            }
            page.waitForSelector("#skor svg");
            assertThat(page.innerText("#skor")).contains("75");
            assertThat(Browser.violations(page)).isEmpty();
            Browser.picture(page, "whoqol-360");
            page.check("input[name=moment][value=initial]");
            page.fill("#f-takenOn", "05-10-2026");
            page.click("main form button:not([name])");
            page.waitForURL(url -> url.contains("/pengukuran/"));
            assertThat(Browser.violations(page)).isEmpty();
            Browser.picture(page, "whoqol-stored-360");
        }
    }

    @Test
    void theEntryPagesAreAccessibleAtEveryWidth() {
        UUID episode = openEpisode();
        try (var browser = new Browser(port)) {
            var found = new ArrayList<String>();
            for (int width : new int[] {360, 1280}) {
                Page page = browser.signedIn("siti", width);
                for (String path : new String[] {"/episode/" + episode + "/kegiatan/baru", "/episode/" + episode + "/kegiatan/baru?jenis=visit",
                    "/episode/" + episode + "/urica/baru", "/episode/" + episode + "/urin/baru", "/panel-urin", "/instrumen"}) {
                    page.navigate(path);
                    found.addAll(Browser.violations(page));
                    Object wide = page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth");
                    if (Boolean.TRUE.equals(wide)) {
                        found.add(path + " is wider than " + width);
                    }
                    Browser.picture(page, path.replaceAll("[^a-z]+", "-") + width);
                }
            }
            assertThat(found).isEmpty();
        }
    }

    @Test
    void wordingIsImportedFromAFile() {
        var lines = new StringBuilder();
        for (int item = 1; item <= 26; item++) {
            lines.append(item).append(",\"Kalimat rekaan, nomor ").append(item).append("\"\r\n");
        }
        try (var browser = new Browser(port)) {
            Page page = browser.signedIn("yuni", 1280);
            page.navigate("/instrumen");
            page.selectOption("#f-version", "whoqol-bref/who-1996");
            page.fill("#f-licence", "Surat contoh 2/2026");
            page.setInputFiles("#f-file", new FilePayload("kalimat.csv", "text/csv", lines.toString().getBytes(StandardCharsets.UTF_8)));
            page.click("main form button");
            page.waitForSelector("text=Surat contoh 2/2026");
            assertThat(page.innerText("main")).contains("26 butir");
        }
    }
}
