package id.pulih.faults;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.PulihTest;
import id.pulih.faults.Ground.Walk;
import id.pulih.faults.Race.Result;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;

/** The promise to an agent who fetches what is new: nothing the office wrote is passed over, however many write at once. */
class ChangesTest extends PulihTest {

    private static final int CHANGES = Integer.getInteger("pulih.faults.changes", 10_000);

    @Autowired
    private ApplicationContext pulih;

    @Value("${pulih.home}")
    private Path home;

    @Test
    void aPullingTelephoneMissesNoChangeOfSixteenWriters() throws Exception {
        long seed = History.seed();
        var insider = new Insider(pulih);
        Walk walk = new Ground(as("dewi"), TODAY).walks(1, 1).getFirst();

        Result result = new Race(new NewsFeed(insider, walk)).run(CHANGES, seed);

        System.out.printf("FIGURE changes by 16 writers: %s, seed %d%n", result, seed);
        assertThat(result.committed()).isEqualTo(CHANGES);
        assertThat(result.missed() + result.doubled() + result.ghosts()).isZero();
    }

    @Test
    void theSameRaceFindsWhatABareSequenceMisses() throws Exception {
        long seed = History.seed();
        try (var feed = new BareSequence(new Superuser(home))) {
            Result result = new Race(feed).run(4_000, seed);
            System.out.printf("FIGURE the same race with a bare sequence: %s, seed %d%n", result, seed);
            assertThat(result.missed()).isPositive();
        }
    }
}
