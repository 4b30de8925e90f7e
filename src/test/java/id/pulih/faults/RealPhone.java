package id.pulih.faults;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The agents' app in a real Chromium that can be killed and started again on the same profile, used as a thumb uses it. */
final class RealPhone implements AutoCloseable {

    private static final String PIN = "271904";

    /** The page's clock runs as far ahead of the machine's as it is told to. Not that of the worker, which asks for no time. */
    private static final String SHIFTED = """
            (() => {
              const Real = Date;
              globalThis.Date = class extends Real {
                constructor(...parts) { if (parts.length) { super(...parts); } else { super(Real.now() + (%1$d)); } }
                static now() { return Real.now() + (%1$d); }
              };
            })();""";

    private static final Locator.WaitForOptions GONE = new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED);

    private final Playwright playwright;
    private final Path profile;
    private final String origin;
    private Duration ahead;
    private Chromium chromium;
    private Page page;

    /** @param ahead of the machine's clock, as the office's clock is */
    RealPhone(Playwright playwright, Path profile, int port, Duration ahead) throws Exception {
        this.playwright = playwright;
        this.profile = profile;
        this.origin = "http://localhost:" + port;
        this.ahead = ahead;
        start();
    }

    String origin() {
        return origin;
    }

    Page page() {
        return page;
    }

    Chromium chromium() {
        return chromium;
    }

    /** SIGKILL, and a start on the same profile with a clock that is so much ahead. */
    void crash(Duration clock) throws Exception {
        chromium.kill();
        ahead = clock;
        start();
    }

    /** The app is closed and opened again at another time. */
    void reopen(Duration clock) {
        ahead = clock;
        page.close();
        page = tab();
        unlock();
    }

    private void start() throws Exception {
        chromium = new Chromium(playwright, profile);
        page = tab();
    }

    /** A further tab with the app in it. */
    Page tab() {
        Page tab = chromium.tab();
        tab.addInitScript(SHIFTED.formatted(ahead.toMillis()));
        tab.navigate(origin + "/lapangan/");
        tab.locator("h1").first().waitFor();
        return tab;
    }

    void offline(boolean offline) {
        chromium.context().setOffline(offline);
    }

    /** The two screens of a new telephone. */
    void enrol(String code) {
        page.locator("#field-code").fill(code);
        page.locator("form button.main").click();
        page.locator(".keypad").waitFor();
        type(page);
        page.waitForTimeout(50);
        type(page);
        page.locator(".keypad").waitFor(GONE);
        pull();
        page.locator(".person").first().waitFor();
        // The worker must have kept the shell before the telephone can be without a signal.
        page.evaluate("async () => { await navigator.serviceWorker.ready; }");
    }

    void unlock() {
        unlock(page);
    }

    /** After three days without a signal, or with a clock that says so, the office's half of the key is asked for first. */
    void unlock(Page tab) {
        tab.locator(".keypad, button.main:visible").first().waitFor();
        for (int turn = 0; tab.locator(".keypad").count() == 0 && turn < 30; turn++) {
            tryAgain(tab);
            tab.waitForTimeout(1_000);
        }
        type(tab);
        tab.locator(".keypad").waitFor(GONE);
    }

    /** While another try is under way the button says "not yet"; when that one succeeds, the button goes away under the thumb. */
    private static void tryAgain(Page tab) {
        try {
            tab.locator("button.main:visible").first().click(new Locator.ClickOptions().setTimeout(2_000));
        } catch (TimeoutError gone) {
            tab.locator(".keypad").waitFor();
        }
    }

    private static void type(Page tab) {
        for (char digit : PIN.toCharArray()) {
            tab.locator(".keypad .key", new Page.LocatorOptions().setHasText(String.valueOf(digit))).click();
        }
    }

    /** From wherever the app is to the form of a visit of the first client. */
    void openVisit() {
        page.evaluate("() => { location.hash = ''; }");
        page.locator(".person a[href^='#sobat/']").first().click();
        page.locator(".choices a[href$='/kunjungan']").click();
        page.locator("#field-notes").waitFor();
    }

    /** All answers a visit needs, with this text. */
    void fill(String text) {
        choose("mode", "direct");
        choose("place", "home");
        choose("condition", "stable");
        page.locator("#field-notes").fill(text);
    }

    private void choose(String name, String value) {
        page.locator("label.option:has(input[name=%s][value=%s])".formatted(name, value)).click();
    }

    Locator save() {
        return page.locator("form button.main[type=submit]");
    }

    /** Saves and waits until the app has said that it is safe. */
    void record(String text) {
        openVisit();
        fill(text);
        save().click();
        awaitSaid();
    }

    void awaitSaid() {
        page.waitForURL(url -> url.contains("#tersimpan/"));
        page.locator(".state").first().waitFor();
    }

    /** The texts of the entries that have no receipt yet. */
    List<String> waiting() {
        return texts("async () => (await (await import('outbox')).entries()).map(one => one.body?.notes || '')");
    }

    /** What is being written, as the app would show it again. */
    List<String> drafts() {
        return texts("async () => (await (await import('drafts')).drafts.all()).map(one => one.values.notes || '')");
    }

    private List<String> texts(String script) {
        return ((List<?>) page.evaluate(script)).stream().map(Object::toString).toList();
    }

    /** What a script of {@link Loot} brings. */
    List<String> loot(String script) {
        return new ArrayList<>(texts(script));
    }

    /** How many clients the app can show. */
    int cards() {
        return ((Number) page.evaluate("async () => (await (await import('changes')).cards()).length")).intValue();
    }

    UUID lastFact() {
        return UUID.fromString((String) page.evaluate("async () => (await (await import('outbox')).entries())[0].id"));
    }

    /** What the app says under a key. */
    String word(String key) {
        return (String) page.evaluate("async key => (await import('words')).t(key)", key);
    }

    void pull() {
        page.evaluate("async () => { await (await import('changes')).pull(); }");
    }

    /** Until nothing waits any more. */
    void empty() {
        for (int turn = 0; turn < 120; turn++) {
            Object left = page.evaluate("async () => { const outbox = await import('outbox'); await outbox.send(); return outbox.unsent(); }");
            if (((Number) left).intValue() == 0) {
                return;
            }
            page.waitForTimeout(250);
        }
        throw new AssertionError("The outbox does not become empty");
    }

    @Override
    public void close() throws Exception {
        chromium.close();
    }
}
