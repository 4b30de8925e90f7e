package id.pulih.field;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How long an agent needs, and how long the app lets an agent wait on a slow line with a slow telephone. */
class FieldSpeedTest extends FieldCase {

    private static final int TAP = 1_200;
    private static final int LETTER = 250;
    private static final long LARGEST_SHELL = 100_000;

    @TempDir
    Path profile;

    @Test
    void aVisitTakesEightTapsAtMost() {
        UUID agent = agent();
        accompanied(agent);
        try (var app = new FieldApp(port, profile, 360).enrolled(enrolments.make(dewi(), agent).text())) {
            app.taps();
            Instant started = Instant.now();
            for (String words : new String[] {"Buka Melati", "Kunjungan", "Rumah", "Baik, tetap kuat"}) {
                app.page().waitForTimeout(TAP);
                app.tap(words);
            }
            app.page().waitForTimeout(TAP);
            app.type("");
            app.page().locator("main textarea").last().pressSequentially("Sehat, mulai bekerja",
                    new com.microsoft.playwright.Locator.PressSequentiallyOptions().setDelay(LETTER));
            app.page().waitForTimeout(TAP);
            app.tap("Simpan");
            app.title("Tersimpan di HP");
            int taps = app.taps();
            System.out.printf(Locale.ROOT, "FIGURE a visit by a robot: %.0f s, %d taps%n", Duration.between(started, Instant.now()).toMillis() / 1000.0, taps);
            assertThat(taps).isLessThanOrEqualTo(8);
        }
    }

    /** 400 kbit/s and a processor four times slower; the times are figures, the bytes are held. */
    @Test
    void theAppIsSmallEnoughForASlowLine() {
        try (var app = new FieldApp(port, profile, 360)) {
            Page page = app.page();
            CDPSession line = app.context().newCDPSession(page);
            slow(line);
            var bytes = new AtomicLong();
            line.on("Network.loadingFinished", event -> bytes.addAndGet(event.get("encodedDataLength").getAsLong()));
            long first = load(page);
            long received = bytes.get();
            page.evaluate("navigator.serviceWorker.ready.then(() => true)");
            long repeat = load(page);
            System.out.printf(Locale.ROOT, "FIGURE first load at 400 kbit/s with a 4 times slower processor: %.1f s, %.0f kB%n", first / 1000.0, received / 1000.0);
            System.out.printf(Locale.ROOT, "FIGURE repeat load at 400 kbit/s with a 4 times slower processor: %.1f s%n", repeat / 1000.0);
            assertThat(received).isBetween(1L, LARGEST_SHELL);
        }
    }

    private long load(Page page) {
        Instant started = Instant.now();
        page.navigate("http://localhost:" + port + "/lapangan/");
        page.locator("main h1").waitFor();
        return Duration.between(started, Instant.now()).toMillis();
    }

    private static void slow(CDPSession line) {
        var network = new JsonObject();
        network.addProperty("offline", false);
        network.addProperty("latency", 100);
        network.addProperty("downloadThroughput", 50_000);
        network.addProperty("uploadThroughput", 50_000);
        line.send("Network.enable");
        line.send("Network.emulateNetworkConditions", network);
        var processor = new JsonObject();
        processor.addProperty("rate", 4);
        line.send("Emulation.setCPUThrottlingRate", processor);
    }
}
