package id.pulih.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.platform.Limits;
import id.pulih.platform.Limits.Act;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** How often something costly may be done, over an hour that a test moves. */
class LimitsTest {

    private Instant now = Instant.parse("2026-11-23T02:00:00Z");

    private final Limits limits = new Limits(new Moving(), 1);

    @Test
    void anOfficersBusyHourPasses() {
        for (int n = 0; n < 600; n++) {
            assertThat(limits.take(Act.OPENING, "dewi")).isZero();
        }
    }

    @Test
    void emptyingTheFilesDoesNotAndTheWaitIsTold() {
        anOfficersBusyHourPasses();

        assertThat(limits.take(Act.OPENING, "dewi")).isEqualTo(Duration.ofSeconds(6));
        assertThat(limits.take(Act.OPENING, "siti")).isZero();
        assertThat(limits.take(Act.SEARCH, "dewi")).isZero();
    }

    @Test
    void afterTheWaitThatWasToldItPasses() {
        anOfficersBusyHourPasses();
        now = now.plus(limits.take(Act.OPENING, "dewi"));

        assertThat(limits.take(Act.OPENING, "dewi")).isZero();
        assertThat(limits.take(Act.OPENING, "dewi")).isPositive();
    }

    @Test
    void manyAddressesDoNotWeakenTheLimitOfOne() {
        for (int n = 0; n < 301; n++) {
            limits.take(Act.CHECK, "192.0.2.1");
        }
        for (int n = 0; n < 40_000; n++) {
            limits.take(Act.TOKEN, "address " + n);
        }
        assertThat(limits.take(Act.CHECK, "192.0.2.1")).isPositive();
    }

    @Test
    void zeroSwitchesThemOff() {
        var none = new Limits(new Moving(), 0);
        for (int n = 0; n < 5_000; n++) {
            assertThat(none.take(Act.DOCUMENT, "dewi")).isZero();
        }
    }

    private final class Moving extends Clock {

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
