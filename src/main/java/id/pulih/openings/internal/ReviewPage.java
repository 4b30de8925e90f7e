package id.pulih.openings.internal;

import java.time.Instant;
import java.util.List;

/**
 * The quarterly review: counts first, then each opening.
 *
 * @param quarter for example 2026-4
 * @param printed when it was made
 */
public record ReviewPage(String quarter, String before, String after, Instant printed, List<Count> counts, List<OpeningLine> lines) {

    /** How often somebody opened names of one office for one kind of reason; second: how many a second person approved. */
    public record Count(String by, String workplace, String office, String kind, long openings, long second) {}

    public long total() {
        return counts.stream().mapToLong(Count::openings).sum();
    }
}
