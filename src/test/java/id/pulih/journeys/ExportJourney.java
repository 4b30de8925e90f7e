package id.pulih.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import id.pulih.Browser;
import id.pulih.PulihTest;
import id.pulih.exports.Spreadsheet;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An officer takes the list of clients home: asks for it, sees how far it is, downloads it and opens it. */
class ExportJourney extends PulihTest {

    @Test
    void anOfficerAsksForTheListSeesItComeAndOpensTheFile() throws IOException {
        try (var browser = new Browser(port)) {
            Page page = browser.signedIn("dewi", 360);
            page.navigate("/klien");
            page.click("text=Ambil daftar");
            Browser.picture(page, "360_export");
            page.click("text=Buat daftar");
            assertThat(page.url()).contains("/pekerjaan/");
            Browser.picture(page, "360_job_running");
            page.waitForSelector("a[download]");
            assertThat(page.innerText("main")).contains("Selesai", "baris", "tersedia sampai");
            assertThat(page.locator("[hx-get]").count()).as("asks no more").isZero();
            Browser.picture(page, "360_job_finished");
            assertThat(Browser.violations(page)).isEmpty();

            Download file = page.waitForDownload(() -> page.click("text=Unduh hasil"));
            assertThat(file.suggestedFilename()).isEqualTo("daftar-klien.xlsx");
            List<List<String>> rows = Spreadsheet.rows(Files.readAllBytes(file.path()));
            assertThat(rows.get(5)).startsWith("Nomor kasus");
            assertThat(rows.size()).isGreaterThan(6);
            page.navigate("/pekerjaan");
            Browser.picture(page, "360_jobs");
            page.setViewportSize(1280, 900);
            Browser.picture(page, "1280_jobs");
        }
    }
}
