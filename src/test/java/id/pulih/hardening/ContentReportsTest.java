package id.pulih.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import id.pulih.Browser;
import id.pulih.PulihTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Reports of broken content policies: taken from our own pages, and nothing personal is kept of them. */
@ExtendWith(OutputCaptureExtension.class)
class ContentReportsTest extends PulihTest {

    private static final String REPORT = """
            {"csp-report":{"document-uri":"http://localhost/klien/0193557a-6f00-7000-8000-0123456789ab?q=Budi","referrer":"Siti",
            "effective-directive":"script-src-elem","blocked-uri":"https://jahat.example/Budi.js","script-sample":"Budi 3273"}}""";

    @Test
    void aReportOfOurOwnPageIsLoggedByItsCodesAlone(CapturedOutput output) {
        assertThat(report(REPORT, "same-origin")).isEqualTo(204);

        assertThat(output.getOut()).contains("event=content-policy-broken").contains("directive=script-src-elem blocked=https");
        assertThat(output.getOut()).doesNotContain("Budi", "jahat", "Siti", "3273", "0193557a-6f00");
    }

    @Test
    void aReportFromElsewhereIsRefused() {
        assertThat(report(REPORT, "cross-site")).isEqualTo(403);
    }

    @Test
    void aLongReportIsRefused() {
        assertThat(report("{\"csp-report\":\"" + "a".repeat(9_000) + "\"}", "same-origin")).isEqualTo(413);
    }

    @Test
    void whatIsNoReportIsRefused() {
        for (String body : new String[] {"", "{", "[]", "null", "{\"csp-report\":{\"effective-directive\":\"a\\nb\"}}"}) {
            assertThat(report(body, "same-origin")).as(body).isEqualTo(400);
        }
    }

    @Test
    void theBrowserLoadsNothingFromElsewhereAndReportsIt(CapturedOutput output) throws Exception {
        try (var browser = new Browser(port)) {
            Page page = browser.open(1280, true);
            page.navigate("/masuk");
            page.evaluate("() => { new Image().src = 'https://jahat.example/x.png'; }");
            waitFor(output, "event=content-policy-broken");

            assertThat(output.getOut()).contains("directive=img-src blocked=https");
        }
    }

    @Test
    void theBrowserTakesNoTextForSomethingThatRuns() {
        try (var browser = new Browser(port)) {
            Page page = browser.open(1280, true);
            page.navigate("/masuk");
            for (String sink : new String[] {"document.createElement('div').innerHTML = '<script>1</script>'",
                    "document.createElement('div').innerHTML = '<svg onload=1>'", "document.createElement('script').src = '/x'",
                    "document.createElement('img').setAttribute('onerror', '1')", "document.createElement('iframe').srcdoc = '<base>'"}) {
                assertThat(page.evaluate("() => { try { " + sink + "; return 'taken'; } catch (e) { return e.name; } }")).as(sink).isEqualTo("TypeError");
            }
        }
    }

    private int report(String body, String site) {
        var visitor = Visitor.anonymous(port);
        return visitor.answer(visitor.request("/csp").headers("Content-Type", "application/csp-report", "Sec-Fetch-Site", site)
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString(body))).statusCode();
    }

    private static void waitFor(CapturedOutput output, String text) throws InterruptedException {
        for (int tries = 0; tries < 1_200 && !output.getOut().contains(text); tries++) {
            Thread.sleep(50);
        }
        assertThat(output.getOut()).contains(text);
    }
}
