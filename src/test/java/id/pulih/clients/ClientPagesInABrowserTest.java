package id.pulih.clients;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import id.pulih.Browser;
import id.pulih.PulihTest;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClientPagesInABrowserTest extends PulihTest {

    @Test
    void everyPageOfAClientIsAccessibleAndFitsAPhone() {
        var body = SampleClient.body();
        body.put("sex", "female");
        as("dewi").post("/clients", body);
        try (var browser = new Browser(port)) {
            for (int width : List.of(360, 1280)) {
                Page page = browser.signedIn("dewi", width);
                for (String path : List.of("", "/baru", "/" + body.get("id"), "/" + body.get("id") + "/ubah",
                        "/" + body.get("id") + "/berkas?baru", "/" + body.get("id") + "/persetujuan")) {
                    page.navigate("/klien" + path);
                    Browser.picture(page, "klien" + path.replaceAll("[^a-z]+", "-") + width);
                    assertThat(Browser.violations(page)).as(path).isEmpty();
                    assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")).as(path + " at " + width).isEqualTo(true);
                }
            }
        }
    }
}
