package id.pulih.referrals.internal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How far an entry can be trusted: confirmed lately, long ago, or never. */
final class Freshness {

    private Freshness() {}

    /** Confirmed on the very day so many months ago still counts. */
    static String of(@Nullable LocalDate confirmedOn, int months, LocalDate today) {
        if (confirmedOn == null) {
            return "never";
        }
        return confirmedOn.plusMonths(months).isBefore(today) ? "stale" : "fresh";
    }
}
