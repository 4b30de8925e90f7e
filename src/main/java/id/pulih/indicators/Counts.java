package id.pulih.indicators;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** How many of each measure. */
public record Counts(long[] numbers) {

    public static final Counts NONE = new Counts(new long[Measure.count()]);

    /** Out of what is stored: the places in the list of measures, and how many of each. */
    public static Counts sparse(Number[] places, Number[] counts) {
        long[] numbers = new long[Measure.count()];
        for (int i = 0; i < places.length; i++) {
            numbers[places[i].intValue()] = counts[i].longValue();
        }
        return new Counts(numbers);
    }

    public long of(Measure measure) {
        return numbers[measure.ordinal()];
    }

    public Counts plus(Counts other) {
        long[] sum = numbers.clone();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += other.numbers[i];
        }
        return new Counts(sum);
    }

    /** Over some of those who have something. */
    public static Counts sum(Collection<UUID> some, Map<UUID, Counts> all) {
        long[] sum = new long[Measure.count()];
        for (UUID each : some) {
            Counts counts = all.get(each);
            for (int i = 0; counts != null && i < sum.length; i++) {
                sum[i] += counts.numbers[i];
            }
        }
        return new Counts(sum);
    }

    /**
     * Persons served, each once, where offices are summed: somebody handed over was served by two of them in the period.
     * Within one office it is the same as {@link Measure#CLIENTS_SERVED}, less those who came from elsewhere in it.
     */
    public long persons() {
        return of(Measure.CLIENTS_SERVED) - of(Measure.HANDED_OVER_IN);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Counts counts && Arrays.equals(numbers, counts.numbers);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(numbers);
    }
}
