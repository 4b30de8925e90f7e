package id.pulih.audit.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CanonicalTest {

    private final Canonical bytes = new Canonical();

    @Test
    void everyFieldHasItsLengthBeforeIt() {
        bytes.text("aé").number(258).id(new UUID(1, 2)).id(null).field(new byte[] {9});

        assertThat(Arrays.copyOf(bytes.array(), bytes.length())).containsExactly(
                0, 0, 0, 3, 'a', 0xc3, 0xa9,
                0, 0, 0, 8, 0, 0, 0, 0, 0, 0, 1, 2,
                0, 0, 0, 16, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 2,
                0xff, 0xff, 0xff, 0xff,
                0, 0, 0, 1, 9);
    }

    @Test
    void itGrowsWithWhatIsWrittenAndKeepsWhatStandsThere() {
        String text = "x".repeat(511);
        bytes.text("begin").text(text).text(text).id(null).number(1);

        assertThat(bytes.length()).isEqualTo(4 + 5 + 2 * (4 + 511) + 4 + 12);
        assertThat(new String(bytes.array(), 4, 5)).isEqualTo("begin");
        assertThat(new String(bytes.array(), 13, 511)).isEqualTo(text);
    }

    @Test
    void clearedItBeginsAgain() {
        bytes.text("something").clear();

        assertThat(bytes.length()).isZero();
    }

    @Test
    void momentsAreKeptToTheMicrosecondAlsoBefore1970() {
        Instant moment = Instant.parse("2026-11-22T04:05:06.123456Z");

        assertThat(Entry.micros(moment)).isEqualTo(1795320306123456L);
        assertThat(Entry.instant(Entry.micros(moment))).isEqualTo(moment);
        assertThat(Entry.micros(Entry.instant(-1))).isEqualTo(-1);
        assertThat(Entry.micros(moment.plusNanos(999))).isEqualTo(Entry.micros(moment));
    }
}
