package id.pulih.faults;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.Api;
import id.pulih.faults.Ground.Walk;
import id.pulih.faults.Handset.Way;
import id.pulih.operations.PulihProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The promise to agents whose office has poor power: a receipt is a receipt, whenever application and database are killed. */
class KilledTelephonesTest {

    private static final int KILLS = Integer.getInteger("pulih.faults.kills", 10);
    private static final int PHONES = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final ZoneId ZONE = ZoneId.of("Asia/Makassar");

    @TempDir
    Path home;

    @Test
    void noReceiptIsBrokenAndNothingIsDoubledWhenApplicationAndDatabaseAreKilled() throws Exception {
        long seed = History.seed();
        long begun = System.nanoTime();
        int door = PulihProcess.freePort();
        try (var history = new History("kills", seed)) {
            var walks = new ArrayList<Walk>();
            List<Handset> handsets = handsets(door, history, walks, seed);
            var random = new Random(seed);
            for (int kill = 0; kill < KILLS; kill++) {
                try (var pulih = start(door)) {
                    killInUse(pulih, handsets, random);
                }
            }
            try (var _ = start(door)) {
                Handset.all(handsets, Handset::empty);
            }
            check(history, walks, seed, Duration.ofNanos(System.nanoTime() - begun));
        }
    }

    private List<Handset> handsets(int door, History history, List<Walk> walks, long seed) {
        try (var pulih = Insider.start(home)) {
            var insider = new Insider(pulih);
            LocalDate today = LocalDate.now(ZONE);
            walks.addAll(new Ground(Api.signIn(insider.port(), home, "dewi"), today).walks(PHONES, 2));
            return Handset.ofAll(insider, walks, new Way(door, PATIENCE), history, seed, today);
        }
    }

    private PulihProcess start(int door) throws Exception {
        return PulihProcess.start(home, Map.of("PULIH_PORT", Integer.toString(door)), "demo").ready();
    }

    /** Which of the two dies first, and how long the other lives on, is left to chance. */
    private void killInUse(PulihProcess pulih, List<Handset> handsets, Random random) throws Exception {
        var on = new AtomicBoolean(true);
        ProcessHandle database = new Superuser(home).process();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var inUse = threads.submit(() -> {
                Handset.all(handsets, handset -> handset.use(on::get));
                return null;
            });
            Thread.sleep(200 + random.nextInt(1300));
            if (random.nextBoolean()) {
                pulih.kill();
                Thread.sleep(random.nextInt(60));
                database.destroyForcibly();
            } else {
                database.destroyForcibly();
                Thread.sleep(random.nextInt(60));
                pulih.kill();
            }
            on.set(false);
            inUse.get();
        }
        database.onExit().join();
    }

    private void check(History history, List<Walk> walks, long seed, Duration took) {
        try (var pulih = Insider.start(home)) {
            var insider = new Insider(pulih);
            var findings = Checker.check(history.events(), Stock.of(insider, walks), Stock.receipts(insider));
            System.out.printf("FIGURE kills of application and database: %d under %d telephones; %s; lost, doubled or phantom: %d; %d s, seed %d%n",
                    KILLS, PHONES, history.summary(), findings.size(), took.toSeconds(), seed);
            assertThat(findings).isEmpty();
        }
    }
}
