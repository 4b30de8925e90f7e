package id.pulih.trail;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import id.pulih.Browser;
import id.pulih.PulihTest;
import id.pulih.clients.SampleClient;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TrailInABrowserTest extends PulihTest {

    /** From the start page: the case number, one click, and there stands who looked. */
    @Test
    void whoSawAClientIsFoundByKeyboardOnATelephoneAndOnADesk() {
        Map<String, Object> body = SampleClient.body();
        as("dewi").post("/clients", body);
        String caseNumber = as("siti").get("/clients/" + SampleClient.id(body)).text("/caseNumber");
        try (var browser = new Browser(port)) {
            for (int width : new int[] {360, 1280}) {
                Page page = browser.signedIn("galih", width);
                page.navigate("/jejak");
                look(page, width, "trail");
                page.getByLabel("Nomor kasus").first().fill(caseNumber);
                page.keyboard().press("Enter");
                page.waitForURL("**/jejak/cari");
                assertThat(page.locator("tbody").innerText()).contains("Siti Aminah", "membuka identitas", "Dewi Lestari");
                look(page, width, "trail-found");
                page.navigate("/klien/" + SampleClient.id(body) + "/akses");
                assertThat(page.locator("tbody").innerText()).contains("Siti Aminah");
                look(page, width, "trail-client");
                page.context().close();
            }
        }
    }

    private static void look(Page page, int width, String name) {
        Browser.picture(page, width + "-" + name);
        assertThat((int) page.evaluate("document.documentElement.scrollWidth")).as(name).isLessThanOrEqualTo(width);
        assertThat(Browser.violations(page)).as(name).isEmpty();
    }
}
