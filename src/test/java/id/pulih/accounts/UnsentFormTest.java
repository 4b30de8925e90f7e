package id.pulih.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import id.pulih.Browser;
import id.pulih.PulihTest;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A session that ends in the middle of a long text takes the text from nobody. */
class UnsentFormTest extends PulihTest {

    private static final String FORM = "/sumber-daya/baru";
    private static final String WORDS = "Melatih menjahit & menyetir <dua kali> seminggu,\nterbuka bagi keluarga klien.";

    @ParameterizedTest
    @ValueSource(ints = {360, 768, 1280})
    void aFormSentAfterTheSessionEndedGivesBackWhatWasWritten(int width) {
        try (var browser = new Browser(port)) {
            Page page = browser.signedIn("dewi", width);
            page.navigate(FORM);
            page.fill("#f-offers", WORDS);
            Page other = page.context().newPage();
            other.navigate("/bantuan");
            other.evaluate("document.querySelector('form[action=\"/keluar\"]').submit()");
            other.waitForURL(url -> url.contains("/masuk"));
            page.click("main form button:not(.link)");
            Browser.picture(page, "unsent-" + width);

            assertThat(page.innerText("h1")).isEqualTo("Formulir belum disimpan");
            assertThat(page.inputValue("#f-text-1")).isEqualTo(WORDS);
            assertThat(Browser.violations(page)).isEmpty();
            page.click("main a[role=button]");
            assertThat(page.url()).endsWith("/masuk");
        }
    }

    /** An older browser does not say whose page sent the form: any could then have Pulih show its own words. */
    @Test
    void whoDoesNotSayWhichPageSentTheFormGetsNoWordsBack() throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + FORM))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString("_csrf=x&offers=" + URLEncoder.encode(WORDS, StandardCharsets.UTF_8))).build(),
                    HttpResponse.BodyHandlers.ofString());

            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.body()).contains("Formulir belum disimpan").doesNotContain("menjahit");
        }
    }
}
