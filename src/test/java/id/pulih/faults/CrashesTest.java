package id.pulih.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Playwright;
import id.pulih.Browser;
import id.pulih.PulihTest;
import id.pulih.faults.Ground.Walk;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The promise to an agent whose telephone dies: what the app said it kept is kept, and arrives once. */
class CrashesTest extends PulihTest {

    /** All, or those that are named to be looked at closely. */
    private static final List<Crash> SCENARIOS = Stream.of(Crash.values())
            .filter(crash -> System.getProperty("pulih.faults.scenarios", crash.name()).contains(crash.name()))
            .toList();

    /** With the part that bin/test runs every scenario has its turn once. */
    private static final int CRASHES = Integer.getInteger("pulih.faults.crashes", SCENARIOS.size());

    @Autowired
    private ApplicationContext pulih;

    @TempDir
    Path folder;

    @Test
    void whatTheAppSaidItKeptSurvivesEveryCrashAndArrivesOnce() throws Exception {
        long seed = History.seed();
        var random = new Random(seed);
        var insider = new Insider(pulih);
        List<Walk> walks = new Ground(as("dewi"), TODAY).walks(1, 1);
        Map<Crash, Integer> done = new EnumMap<>(Crash.class);
        CrashedPhone crashed;
        try (Playwright playwright = Browser.playwright();
                var network = new FaultyNetwork(port);
                var phone = new RealPhone(playwright, folder.resolve("profile"), network.port(), CrashedPhone.ahead(clock))) {
            crashed = new CrashedPhone(phone, network, insider, walks.getFirst(), random);
            crashed.enrol();
            for (int number = 0; number < CRASHES; number++) {
                Crash crash = SCENARIOS.get(number % SCENARIOS.size());
                System.out.printf("Crash %d: %s, seed %d%n", number + 1, crash, seed);
                crash.of(crashed);
                done.merge(crash, 1, Integer::sum);
            }
            crashed.recover();
        }
        Map<String, Long> arrived = crashed.arrived(walks);
        System.out.printf("FIGURE browser crashes: %d over %d scenarios; %d entries promised, lost %d, doubled %d, seed %d%n", CRASHES, done.size(),
                crashed.promised().size(), crashed.promised().stream().filter(text -> !arrived.containsKey(text)).count(),
                arrived.values().stream().filter(times -> times > 1).count(), seed);
        assertThat(crashed.written()).containsAll(arrived.keySet());
        assertThat(arrived.keySet()).containsAll(crashed.promised());
        assertThat(arrived.values()).containsOnly(1L);
    }
}
