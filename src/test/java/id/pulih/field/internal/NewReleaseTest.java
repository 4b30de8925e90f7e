package id.pulih.field.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import id.pulih.Browser;
import id.pulih.PulihTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A telephone that has the app meets a server with a newer one. */
class NewReleaseTest extends PulihTest {

    private static final String NEW = "screens/newer.css";

    private static final String KEPT = """
            async () => (await Promise.all((await caches.keys()).map(async (name) => (await (await caches.open(name)).keys())
              .map(({url}) => name + ' ' + url)))).flat()""";

    @Autowired
    private ShellFiles files;

    @AfterEach
    void back() {
        files.all().removeIf(file -> file.name().equals(NEW));
    }

    @Test
    void aNewReleaseWaitsUntilItIsToldToTakeOverAndThenNothingOldIsLeft() {
        try (var browser = new Browser(port)) {
            Page page = browser.open(360, true);
            page.navigate("/lapangan/");
            page.waitForFunction("() => navigator.serviceWorker.controller !== null");
            page.reload();
            page.evaluate("() => { window.writing = 'in the middle of a form'; }");

            files.add(NEW, "b{}".getBytes(StandardCharsets.UTF_8));
            page.evaluate("async () => { const { onWaiting } = await import('updates'); onWaiting(() => { window.waits = true; });"
                    + " await (await navigator.serviceWorker.ready).update(); }");
            page.waitForFunction("() => window.waits");
            page.waitForTimeout(300);
            assertThat(page.evaluate("() => window.writing")).as("not loaded anew").isEqualTo("in the middle of a form");
            assertThat(names(page)).hasSize(2);

            page.evaluate("async () => (await import('updates')).apply()");
            page.waitForFunction("() => window.writing === undefined");
            page.waitForFunction("async () => (await caches.keys()).length === 1");
            assertThat(kept(page)).anyMatch(url -> url.contains(NEW));
            page.context().setOffline(true);
            page.reload();
            assertThat(page.title()).endsWith("Catatan");
        }
    }

    private static List<String> names(Page page) {
        return kept(page).stream().map(each -> each.replaceAll(" .*", "")).distinct().toList();
    }

    @SuppressWarnings("unchecked")
    private static List<String> kept(Page page) {
        return (List<String>) page.evaluate(KEPT);
    }
}
