package id.pulih.rights.internal;

import java.time.Duration;
import java.time.Instant;

/**
 * The hours that are left, or by how many it is late. Hours and not days: 3 x 24 hours end at the hour they began.
 *
 * @param hours whole hours; of what is late those begun, so that one minute late is one hour late
 */
public record Countdown(boolean late, long hours) {

    /** Fewer hours than these are left: heads and the data protection officer are told. */
    static final int SOON = 24;

    static Countdown of(Instant due, Instant now) {
        Duration left = Duration.between(now, due);
        return left.isNegative() ? new Countdown(true, left.negated().plusHours(1).minusNanos(1).toHours()) : new Countdown(false, left.toHours());
    }

    public boolean soon() {
        return !late && hours < SOON;
    }

    /** Key of the words: sisa 31 jam, kurang dari satu jam, terlambat 5 jam. */
    public String key() {
        if (late) {
            return "rights.late";
        }
        return hours == 0 ? "rights.last-hour" : "rights.left";
    }

    /** The class of the mark beside it. */
    public String mark() {
        if (late) {
            return "bad";
        }
        return soon() ? "warn" : "good";
    }
}
