package id.pulih.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import id.pulih.Browser;
import id.pulih.PulihTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What our cookies are and where browsers keep them. */
class CookiesTest extends PulihTest {

    @Test
    void theSessionCookieIsBoundToTheHostAndHiddenFromScripts() {
        var visitor = Visitor.anonymous(port);

        assertThat(visitor.get("/masuk").headers().allValues("Set-Cookie"))
                .singleElement().asString()
                .startsWith("__Host-pulih=").contains("; Path=/", "; Secure", "; HttpOnly", "; SameSite=Lax").doesNotContain("Domain", "Max-Age");
    }

    @Test
    void theLanguageCookieIsBoundToTheHostAndHiddenFromScripts() {
        var visitor = Visitor.anonymous(port);
        var answer = visitor.send("/masuk", "/bahasa", "language=en&from=/masuk");

        assertThat(answer.headers().allValues("Set-Cookie"))
                .singleElement().asString()
                .startsWith("__Host-bahasa=en").contains("; Path=/", "; Secure", "; HttpOnly", "; SameSite=Lax").doesNotContain("Domain");
        assertThat(visitor.get("/masuk").body()).contains("<html lang=\"en\"");
    }

    @Test
    void noCookieIsReadByScriptsInTheBrowser() {
        try (var browser = new Browser(port)) {
            Page page = browser.signedIn("dewi", 1280);

            assertThat(page.context().cookies()).extracting(cookie -> cookie.name).contains("__Host-pulih");
            assertThat(page.evaluate("document.cookie")).isEqualTo("");
        }
    }

    @Test
    void signingOutTakesTheSessionCookieAndClearsWhatTheBrowserKept() {
        var dewi = Visitor.signedIn(port, "dewi");
        var answer = dewi.send("/akun/sandi", "/keluar", "");

        assertThat(answer.headers().firstValue("Clear-Site-Data")).contains("\"cache\", \"storage\"");
        assertThat(answer.headers().allValues("Set-Cookie")).anyMatch(cookie -> cookie.startsWith("__Host-pulih=;")
                && cookie.contains("Max-Age=0") && cookie.contains("Secure") && cookie.contains("Path=/"));
        assertThat(dewi.cookies().value("__Host-pulih")).isEmpty();
        assertThat(dewi.get("/hari-ini").statusCode()).isEqualTo(302);
    }

    @Test
    void anAddressWhereNoCookieIsKeptSaysSoOnTheSignInPage() throws Exception {
        for (String host : List.of("pulih.example", "192.168.1.7:8080")) {
            assertThat(Wire.exchange(port, "GET /masuk HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")).contains("https://");
        }
        for (String host : List.of("localhost:" + port, "127.0.0.1", "[::1]:8080")) {
            assertThat(Wire.exchange(port, "GET /masuk HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n"))
                    .contains("name=\"password\"").doesNotContain("diawali https://");
        }
    }
}
