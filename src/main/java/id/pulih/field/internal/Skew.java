package id.pulih.field.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** How far a telephone's clock is from ours, by the time it wrote on the request. */
record Skew(long seconds) {

    private static final long TOLERATED = Duration.ofMinutes(5).toSeconds();

    static Skew of(Instant sentAt, Instant now) {
        return new Skew(Duration.between(sentAt, now).toSeconds());
    }

    /** Whether the clock was off by more than people's clocks are. */
    boolean counts() {
        return Math.abs(seconds) > TOLERATED;
    }

    /** A time of the telephone as ours. A small difference is left alone, but nothing happened after this moment. */
    Instant mended(Instant at, Instant now) {
        Instant mended = counts() ? at.plusSeconds(seconds) : at;
        return mended.isAfter(now) && !impossiblyLate(mended, now) ? now : mended;
    }

    /** Nobody did anything then: the clock was wrong when it was saved, and right, or wrong otherwise, when it was sent. */
    static boolean impossible(Instant mended, Instant now, ZoneId zone, LocalDate startsOn) {
        return impossiblyLate(mended, now) || mended.atZone(zone).toLocalDate().isBefore(startsOn);
    }

    private static boolean impossiblyLate(Instant at, Instant now) {
        return at.isAfter(now.plusSeconds(TOLERATED));
    }
}
