package id.pulih.reports.internal;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The Rapor of one client for one month.
 *
 * @param agent     who accompanied last in that month
 * @param entries   what was recorded about the month, and of that what came from a telephone or a page of paper
 * @param due       duties of the agent whose last day lies in the month
 * @param done      of them done, refused or impossible
 * @param number    of the last step; 0 while there is none
 * @param handedOn  when it was handed in first; null while it was not
 * @param endedOn   when the programme ended; null while it runs
 */
record RaporLine(UUID agent, UUID episode, UUID client, String alias, String caseNumber, int entries, int handedIn, int due, int done,
        int number, @Nullable RaporStep last, @Nullable LocalDate handedOn, @Nullable LocalDate endedOn) {

    /** The first day on which the Rapor of the month can be handed in: its last, or that on which the programme ended before. */
    LocalDate whole(LocalDate month) {
        LocalDate last = month.plusMonths(1).minusDays(1);
        return endedOn != null && endedOn.isBefore(last) ? endedOn : last;
    }

    boolean complete() {
        return done >= due;
    }

    /** missing, received, accepted or returned. */
    String state() {
        return last == null ? "missing" : last.code();
    }

    boolean onTime(LocalDate dueOn) {
        return handedOn != null && !handedOn.isAfter(dueOn);
    }

    boolean late(LocalDate dueOn) {
        return handedOn != null && handedOn.isAfter(dueOn);
    }
}
