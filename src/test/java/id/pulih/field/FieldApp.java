package id.pulih.field;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import id.pulih.Browser;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** The agents' app in a real Chromium that keeps its profile, used as an agent uses it: by what is written on the screen. */
final class FieldApp implements AutoCloseable {

    static final String PIN = "204815";

    private final Playwright playwright = Browser.playwright();
    private final Path profile;
    private final int port;
    private final int width;
    private BrowserContext context;
    private Page page;
    private boolean offline;
    private int taps;

    FieldApp(int port, Path profile, int width) {
        this.port = port;
        this.profile = profile;
        this.width = width;
        launch();
    }

    private void launch() {
        context = playwright.chromium().launchPersistentContext(profile,
                Browser.options().setViewportSize(width, 780).setTimezoneId("Asia/Makassar"));
        context.setDefaultTimeout(60_000);
        context.setOffline(offline);
        page = context.pages().get(0);
    }

    Page page() {
        return page;
    }

    BrowserContext context() {
        return context;
    }

    /** By the QR link; with the app kept on the telephone and the first contact made when it returns. */
    FieldApp enrolled(String code) {
        page.navigate("http://localhost:" + port + "/lapangan/#k=" + code);
        tap("Pakai kode ini");
        title("Buat PIN");
        digits(PIN);
        page.getByText("Ketik 6 angka itu sekali lagi").waitFor();
        digits(PIN);
        title("Hari ini");
        page.getByText("kontak terakhir").waitFor();
        page.evaluate("navigator.serviceWorker.ready.then(() => true)");
        return this;
    }

    /** Everything is closed and started again, as after a night without power. */
    void coldStart() {
        context.close();
        launch();
        start();
    }

    /** The app alone is opened again; what was in memory is gone. */
    void start() {
        Page old = page;
        page = context.newPage();
        old.close();
        page.navigate("http://localhost:" + port + "/lapangan/");
        title("Buka catatan");
    }

    void unlock() {
        digits(PIN);
        title("Hari ini");
    }

    void digits(String pin) {
        pin.chars().forEach(digit -> page.locator(".key", new Page.LocatorOptions().setHasText(String.valueOf((char) digit))).click());
    }

    void offline(boolean off) {
        offline = off;
        context.setOffline(off);
    }

    /** Touches what bears these words; a star stands for any. */
    void tap(String words) {
        taps++;
        thing(words).click();
    }

    /** Touches the text field and types. */
    void type(String words) {
        taps++;
        page.locator("main textarea").last().click();
        page.keyboard().type(words);
    }

    Locator thing(String words) {
        return page.locator("main a, main button, main label.option, nav a, header button").filter(
                new Locator.FilterOptions().setHasText(whole(words)).setVisible(true)).first();
    }

    /** Read by the browser, whose patterns know no quoting. */
    private static Pattern whole(String words) {
        return Pattern.compile("^" + words.replaceAll("[.?()]", "\\\\$0").replace("*", ".*") + "$");
    }

    int taps() {
        int counted = taps;
        taps = 0;
        return counted;
    }

    /** Waits for the screen with that heading. */
    void title(String words) {
        page.locator("main h1", new Page.LocatorOptions().setHasText(whole(words))).waitFor();
    }

    void home() {
        page.locator("nav a").first().click();
        title("Hari ini");
    }

    String status() {
        return page.locator("#status").innerText();
    }

    /** Everything of the browser is killed in the middle of whatever it does, and the app opened again. */
    void killAndStart() {
        ProcessHandle.current().descendants()
                .filter(process -> process.info().commandLine().orElse("").contains(profile.toString()))
                .forEach(ProcessHandle::destroyForcibly);
        try {
            context.close();
        } catch (PlaywrightException expected) {
            // Nobody is there to be closed.
        }
        launch();
        start();
    }

    @Override
    public void close() {
        context.close();
        playwright.close();
    }
}
