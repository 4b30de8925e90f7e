package id.pulih.faults;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import id.pulih.Browser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A Chromium as the telephone has it: with a profile that stays, and all its processes in a group of their own, so that they
 * can be killed in one blow as the system does when memory is short or the battery falls out.
 */
final class Chromium implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Process process;
    private final com.microsoft.playwright.Browser browser;

    /** @param profile the folder of the profile; the second start on it finds what the first has left */
    Chromium(Playwright playwright, Path profile) throws Exception {
        Path door = profile.resolve("DevToolsActivePort");
        Files.deleteIfExists(door);
        // The lock names a process that was killed; Chromium would ask a person what to do.
        for (String lock : List.of("SingletonLock", "SingletonCookie", "SingletonSocket")) {
            Files.deleteIfExists(profile.resolve(lock));
        }
        process = new ProcessBuilder(command(profile))
                .redirectErrorStream(true)
                .redirectOutput(Files.createDirectories(Path.of("target/faults")).resolve("chromium.log").toFile())
                .start();
        browser = playwright.chromium().connectOverCDP("http://localhost:" + port(door));
    }

    private static List<String> command(Path profile) {
        var command = new ArrayList<>(List.of("setsid"));
        command.addAll(Browser.command());
        command.addAll(List.of("--headless=new", "--remote-debugging-port=0", "--disable-breakpad", "--user-data-dir=" + profile, "--lang=id-ID", "about:blank"));
        return command;
    }

    private String port(Path door) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline && process.isAlive()) {
            if (Files.exists(door) && Files.readAllLines(door).size() >= 2) {
                return Files.readAllLines(door).getFirst();
            }
            Thread.sleep(20);
        }
        throw new AssertionError("Chromium does not start, see target/faults/chromium.log");
    }

    /** A tab at the width of a small telephone. */
    Page tab() {
        Page page = context().newPage();
        page.setViewportSize(360, 740);
        page.setDefaultTimeout(PATIENCE.toMillis());
        return page;
    }

    BrowserContext context() {
        return browser.contexts().getFirst();
    }

    CDPSession devtools(Page page) {
        return context().newCDPSession(page);
    }

    /** SIGKILL to every process of this Chromium at once. */
    void kill() throws Exception {
        List<ProcessHandle> all = Stream.concat(Stream.of(process.toHandle()), process.descendants()).toList();
        new ProcessBuilder("kill", "-9", "--", "-" + process.pid()).start().waitFor();
        all.forEach(ProcessHandle::destroyForcibly);
        for (ProcessHandle each : all) {
            each.onExit().join();
        }
        try {
            browser.close();
        } catch (PlaywrightException gone) {
            // That was the point.
        }
    }

    @Override
    public void close() throws Exception {
        if (process.isAlive()) {
            kill();
        }
    }
}
