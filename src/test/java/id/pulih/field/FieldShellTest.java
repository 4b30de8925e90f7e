package id.pulih.field;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import id.pulih.Browser;
import id.pulih.PulihTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** The agents' app as a telephone gets it, before anybody is known. */
@ExtendWith(OutputCaptureExtension.class)
class FieldShellTest extends PulihTest {

    /** As a telephone comes to have the app: visited once, with a signal. */
    private Page visited(Browser browser) {
        Page page = browser.open(360, true);
        page.navigate("/lapangan/");
        page.waitForFunction("() => navigator.serviceWorker.controller !== null");
        return page;
    }

    @Test
    void theAppOpensWithoutASignalAfterItsFirstVisit() {
        try (var browser = new Browser(port)) {
            Page page = visited(browser);
            page.context().setOffline(true);
            page.reload();
            assertThat(page.title()).endsWith("Catatan");
            assertThat(page.evaluate("async () => (await import('lock')).state()")).isEqualTo("new");
            assertThat(page.evaluate("async () => { const words = await import('words'); await words.setLanguage('en'); return words.language(); }"))
                    .isEqualTo("en");

            Page cold = page.context().newPage();
            cold.navigate("/lapangan/#k=ABCDE12345");
            assertThat(cold.evaluate("async () => (await import('outbox')).unsent()")).isEqualTo(0);
        }
    }

    @Test
    void theWorkerKeepsExactlyTheFilesOfTheAppAndNothingWithData() throws Exception {
        try (var browser = new Browser(port)) {
            Page page = visited(browser);
            page.evaluate("async () => { await fetch('/api/v1/me'); await fetch('/verifikasi'); await fetch('/lapangan/apa-saja'); }");
            @SuppressWarnings("unchecked")
            var kept = (List<String>) page.evaluate("""
                    async () => (await Promise.all((await caches.keys()).map(async (name) => (await (await caches.open(name)).keys())
                      .map(({url}) => url.replace(location.origin, ''))))).flat()""");
            assertThat(kept).contains("/lapangan/").allMatch(url -> url.matches("/lapangan/([a-z/-]+(-\\d+)?\\.(js|css|png|svg)\\?v=[0-9a-f]{16})?"));
            assertThat(kept).anyMatch(url -> url.contains("words/id.js")).anyMatch(url -> url.contains("words/en.js"));
            assertThat(send("/lapangan/sw.js").body().lines().filter(line -> line.startsWith("const KEPT")).findFirst().orElseThrow())
                    .satisfies(line -> kept.forEach(url -> assertThat(line).contains("\"" + url + "\"")));
        }
    }

    @Test
    void onlyTheImportMapStandsInlineAndNothingIsReported(CapturedOutput output) {
        try (var browser = new Browser(port)) {
            Page page = visited(browser);
            page.evaluate("async () => { for (const name of ['lock', 'outbox', 'changes', 'drafts', 'words', 'updates']) await import(name); }");
            page.waitForTimeout(500);
            assertThat(output.getOut()).doesNotContain("content-policy-broken");

            assertThat(page.evaluate("""
                    () => { const one = document.createElement('script'); try { one.textContent = 'window.ran = 1'; document.head.append(one); }
                      catch { /* Trusted Types */ } return window.ran ?? 'refused'; }""")).isEqualTo("refused");
            for (String sink : List.of("document.body.innerHTML = 'x'", "document.createElement('script').src = '/x'", "new Worker('/x')",
                    "navigator.serviceWorker.register('/assets/pulih.js')")) {
                assertThat(page.evaluate("async () => { try { await (" + sink + "); return 'taken'; } catch (e) { return e.name; } }"))
                        .as(sink).isEqualTo("TypeError");
            }
        }
    }

    @Test
    void anInlineScriptOfAnAttackerDoesNotRun() throws Exception {
        String policy = send("/lapangan/").headers().firstValue("Content-Security-Policy").orElse("");
        assertThat(policy).contains("script-src 'self' 'sha256-").contains("require-trusted-types-for 'script'", "form-action 'none'", "frame-ancestors 'none'")
                .doesNotContain("unsafe", "http:", "https:");
        assertThat(send("/lapangan/").headers().allValues("Content-Security-Policy")).hasSize(1);
    }

    @Test
    void filesAreKeptForAYearUnderTheirMarkAndThePageNever() throws Exception {
        String html = send("/lapangan/").body();
        String script = html.replaceAll("(?s).*<script type=\"module\" src=\"([^\"]+)\".*", "$1");
        assertThat(cached(script)).isEqualTo("max-age=31536000, public, immutable");
        for (String path : List.of("/lapangan/", "/lapangan/sw.js", "/lapangan/manifest.webmanifest")) {
            assertThat(cached(path)).as(path).isEqualTo("no-cache");
        }
        assertThat(send(script.replaceAll("v=.*", "v=0000")).statusCode()).isEqualTo(410);
        assertThat(send("/lapangan/store.js").statusCode()).isEqualTo(410);
        assertThat(send(script, "Accept-Encoding", "gzip").headers().firstValue("Content-Encoding").isPresent()
                || send(script).body().length() < 2048).isTrue();
    }

    @Test
    void theNameAndIconTellNobodyWhatItIs() throws Exception {
        String manifest = send("/lapangan/manifest.webmanifest").body();
        assertThat(manifest).contains("\"name\":\"Catatan\"", "\"start_url\":\"/lapangan/\"", "\"display\":\"standalone\"", "any maskable")
                .doesNotContainIgnoringCase("pulih").doesNotContainIgnoringCase("bnn");
        assertThat(send("/lapangan/").body()).contains("<title>Catatan</title>").doesNotContainIgnoringCase("pulih</");
        assertThat(send("/lapangan").headers().firstValue("Location")).contains("/lapangan/");
    }

    /** The page of the app has no cookie and no token, so a look at it leaves no session. */
    @Test
    void lookingLeavesNoSession() throws Exception {
        assertThat(send("/lapangan/").headers().map()).doesNotContainKey("set-cookie");
    }

    private String cached(String path) throws Exception {
        return send(path).headers().firstValue("Cache-Control").orElse("");
    }

    private HttpResponse<String> send(String path, String... headers) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
            if (headers.length > 0) {
                request.headers(headers);
            }
            return client.send(request.build(), BodyHandlers.ofString());
        }
    }
}
