package id.pulih.indicators.internal;

import id.pulih.indicators.Measure;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What one owner counts in one period, as it is stored.
 *
 * @param kind  episode, event or agent
 * @param cells the value of each dimension, in the order of {@link id.pulih.indicators.Dimension}
 */
public record Figure(Key key, String kind, List<String> cells, SortedMap<Measure, Integer> counts) {

    /** Whose and of which period. */
    public record Key(UUID owner, String period) {}

    /** A difference that is to be added to the totals. */
    record Change(String period, List<String> cells, SortedMap<Measure, Integer> counts) {}

    boolean sameAs(Figure other) {
        return cells.equals(other.cells) && counts.equals(other.counts);
    }

    Change added() {
        return new Change(key.period(), cells, counts);
    }

    Change removed() {
        return new Change(key.period(), cells, difference(Map.of(), counts));
    }

    static SortedMap<Measure, Integer> difference(Map<Measure, Integer> now, Map<Measure, Integer> before) {
        var all = new TreeMap<>(now);
        before.forEach((measure, count) -> all.merge(measure, -count, Integer::sum));
        all.values().removeIf(count -> count == 0);
        return all;
    }

    static Short[] places(Map<Measure, ?> counts) {
        return counts.keySet().stream().map(measure -> (short) measure.ordinal()).toArray(Short[]::new);
    }
}
