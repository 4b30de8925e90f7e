package id.pulih;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A real Chromium. One process per test class; every {@link #open} is a fresh profile. */
public final class Browser implements AutoCloseable {

    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
            "--disable-background-networking", "--disable-component-update", "--disable-sync");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;
    private final int port;

    public Browser(int port) {
        this.port = port;
        this.playwright = playwright();
        this.chromium = playwright.chromium().launch(new BrowserType.LaunchOptions()
                .setExecutablePath(executable())
                .setArgs(ARGUMENTS));
    }

    /** The driver alone, for a browser that keeps its profile. */
    public static Playwright playwright() {
        return Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    }

    public static BrowserType.LaunchPersistentContextOptions options() {
        return new BrowserType.LaunchPersistentContextOptions().setExecutablePath(executable()).setArgs(ARGUMENTS).setLocale("id-ID");
    }

    /** The command that starts the same Chromium by hand. */
    public static List<String> command() {
        return Stream.concat(Stream.of(executable().toString()), ARGUMENTS.stream()).toList();
    }

    /** A page of a new profile at the given width; scripts may be switched off. */
    public Page open(int width, boolean scripts) {
        BrowserContext context = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setBaseURL("http://localhost:" + port)
                .setViewportSize(width, 900)
                .setLocale("id-ID")
                .setJavaScriptEnabled(scripts));
        context.setDefaultTimeout(60_000);
        return context.newPage();
    }

    /** A page on which somebody of the cast has signed in. */
    public Page signedIn(String username, int width) {
        return signIn(open(width, true), username);
    }

    public Page signIn(Page page, String username) {
        page.navigate("/masuk");
        page.fill("#f-username", username);
        page.fill("#f-password", PulihTest.password(username));
        page.click("main form button");
        page.waitForURL(url -> !url.endsWith("/masuk"));
        if (page.url().endsWith("/masuk/kode")) {
            page.fill("#f-code", Codes.of(username));
            page.click("main form button");
            page.waitForURL(url -> !url.contains("/masuk"));
        }
        return page;
    }

    /** What axe finds on the page as it stands: one line per rule and place. */
    public static List<String> violations(Page page) {
        String where = page.url().replaceAll("[0-9a-f-]{36}", "…") + " ";
        return Axe.tags(page, List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa")).stream().map(where::concat).toList();
    }

    /** Keeps a picture for looking at when {@code -Dpulih.screenshots=<folder>} is given. */
    public static void picture(Page page, String name) {
        String folder = System.getProperty("pulih.screenshots", "");
        if (!folder.isEmpty()) {
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of(folder, name + ".png")).setFullPage(true));
        }
    }

    /** Keeps a file beside the pictures. */
    public static void keep(byte[] file, String name) throws java.io.IOException {
        String folder = System.getProperty("pulih.screenshots", "");
        if (!folder.isEmpty()) {
            Files.write(Path.of(folder, name), file);
        }
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }

    /** Debian's, or the one that {@code -Dpulih.chromium} names: bin/baseline runs the agents' app in the oldest we promise. */
    private static Path executable() {
        return Stream.of(System.getProperty("pulih.chromium", "/usr/bin/chromium"), "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Chromium is missing; bin/test installs it"));
    }
}
