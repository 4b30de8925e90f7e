package id.pulih.field.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class SkewTest {

    private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
    private static final ZoneId MAKASSAR = ZoneId.of("Asia/Makassar");
    private static final LocalDate START = LocalDate.of(2026, 10, 1);

    @Test
    void upToFiveMinutesATimeIsTakenAsItIs() {
        Instant at = NOW.minusSeconds(1000);
        assertThat(new Skew(300).mended(at, NOW)).isEqualTo(at);
        assertThat(new Skew(-300).mended(at, NOW)).isEqualTo(at);
        assertThat(new Skew(301).mended(at, NOW)).isEqualTo(at.plusSeconds(301));
        assertThat(new Skew(-301).mended(at, NOW)).isEqualTo(at.minusSeconds(301));
    }

    @Test
    void theDifferenceIsThatOfTheRequest() {
        assertThat(Skew.of(NOW.plusSeconds(60), NOW).seconds()).isEqualTo(-60);
    }

    @Test
    void aLittleAheadIsNowAndMuchAheadIsImpossible() {
        assertThat(new Skew(0).mended(NOW.plusSeconds(300), NOW)).isEqualTo(NOW);
        Instant ahead = NOW.plusSeconds(301);
        assertThat(new Skew(0).mended(ahead, NOW)).isEqualTo(ahead);
        assertThat(Skew.impossible(ahead, NOW, MAKASSAR, START)).isTrue();
        assertThat(Skew.impossible(NOW, NOW, MAKASSAR, START)).isFalse();
    }

    @Test
    void theFirstDayCountsFromMidnightOfTheOffice() {
        Instant midnight = START.atStartOfDay(MAKASSAR).toInstant();
        assertThat(Skew.impossible(midnight, NOW, MAKASSAR, START)).isFalse();
        assertThat(Skew.impossible(midnight.minusSeconds(1), NOW, MAKASSAR, START)).isTrue();
    }
}
