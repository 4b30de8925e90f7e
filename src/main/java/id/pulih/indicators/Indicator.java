package id.pulih.indicators;

import id.pulih.platform.Coded;
import id.pulih.rules.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One indicator as the catalogue defines it. A term is a measure that is added, or subtracted where it stands with a
 * minus.
 *
 * @param denominator empty for a number that is not a share of anything
 * @param best        for a rate with bounds: the numerator when everything unknown went well; else null
 * @param tested      for a rate with bounds: the denominator of those about whom something is known; else null
 * @param source      the clause it follows
 * @param dimensions  what it may be broken down by
 */
public record Indicator(String code, Text name, Text formula, List<Term> numerator, List<Term> denominator, @Nullable List<Term> best,
        @Nullable List<Term> tested, String source, Unit unit, Direction direction, Audience audience, List<Dimension> dimensions) {

    /** A measure with its sign. */
    public record Term(Measure measure, int sign) {

        long of(Counts counts) {
            return sign * counts.of(measure);
        }
    }

    /** What the value is. */
    public enum Unit implements Coded {
        COUNT, PERCENT, RATIO
    }

    /** Whether more of it is better. */
    public enum Direction implements Coded {
        UP, DOWN, NONE
    }

    /** Who is shown it first; what they may read of it is decided by their reach. */
    public enum Audience implements Coded {
        /** Agents as well. */
        AGENT,
        /** The office, and the offices above. */
        OFFICE,
        /** Heads, and the offices above. */
        ABOVE
    }

    public Value value(Counts counts) {
        long above = sum(numerator, counts);
        long below = sum(denominator, counts);
        Value.Bounds bounds = best == null || tested == null ? null : new Value.Bounds(sum(best, counts), sum(tested, counts));
        return new Value(unit, above, below, bounds);
    }

    /** Whether it tells what stands now and not what happened in a period. */
    public boolean isStock() {
        return numerator.stream().allMatch(term -> term.measure().kind() == Measure.Kind.STOCK);
    }

    private static long sum(List<Term> terms, Counts counts) {
        return terms.stream().mapToLong(term -> term.of(counts)).sum();
    }
}
