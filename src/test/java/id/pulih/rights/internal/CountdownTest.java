package id.pulih.rights.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CountdownTest {

    private static final Instant DUE = Instant.parse("2026-11-26T02:00:00Z");

    @Test
    void hoursLeftAreWholeOnesAndHoursLateThoseBegun() {
        assertThat(before(Duration.ofHours(72))).isEqualTo(new Countdown(false, 72));
        assertThat(before(Duration.ofMinutes(119))).isEqualTo(new Countdown(false, 1));
        assertThat(before(Duration.ofMinutes(59))).isEqualTo(new Countdown(false, 0));
        assertThat(before(Duration.ZERO)).isEqualTo(new Countdown(false, 0));
        assertThat(before(Duration.ofSeconds(-1))).isEqualTo(new Countdown(true, 1));
        assertThat(before(Duration.ofHours(-1))).isEqualTo(new Countdown(true, 1));
        assertThat(before(Duration.ofMinutes(-61))).isEqualTo(new Countdown(true, 2));
    }

    @Test
    void itWarnsWhenLessThanADayIsLeftAndSaysWhenItIsLate() {
        assertThat(before(Duration.ofHours(24)).soon()).isFalse();
        assertThat(before(Duration.ofHours(24)).mark()).isEqualTo("good");
        assertThat(before(Duration.ofMinutes(24 * 60 - 1)).soon()).isTrue();
        assertThat(before(Duration.ofHours(3)).mark()).isEqualTo("warn");
        assertThat(before(Duration.ofHours(3)).key()).isEqualTo("rights.left");
        assertThat(before(Duration.ofMinutes(3)).key()).isEqualTo("rights.last-hour");
        assertThat(before(Duration.ofHours(-3)).soon()).isFalse();
        assertThat(before(Duration.ofHours(-3)).mark()).isEqualTo("bad");
        assertThat(before(Duration.ofHours(-3)).key()).isEqualTo("rights.late");
    }

    private static Countdown before(Duration left) {
        return Countdown.of(DUE, DUE.minus(left));
    }
}
