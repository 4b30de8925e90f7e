package id.pulih.indicators.internal;

import id.pulih.indicators.Measure;
import id.pulih.indicators.Period;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** Counts by period while they are being worked out. Plain numbers: this runs in every save. */
final class Tally {

    private final Map<Integer, int[]> months = new HashMap<>();
    private final Map<Period, int[]> others = new HashMap<>();

    /** In the month of the day. */
    void one(Measure measure, LocalDate day) {
        months.computeIfAbsent(day.getYear() * 12 + day.getMonthValue() - 1, key -> new int[Measure.count()])[measure.ordinal()]++;
    }

    void one(Measure measure, LocalDate day, boolean really) {
        if (really) {
            one(measure, day);
        }
    }

    void one(Measure measure, Period period) {
        if (period.kind() == Period.Kind.MONTH) {
            one(measure, period.from());
        } else {
            others.computeIfAbsent(period, key -> new int[Measure.count()])[measure.ordinal()]++;
        }
    }

    void each(BiConsumer<Period, SortedMap<Measure, Integer>> consumer) {
        months.forEach((month, numbers) -> consumer.accept(Period.month(month / 12, month % 12 + 1), counts(numbers)));
        others.forEach((period, numbers) -> consumer.accept(period, counts(numbers)));
    }

    private static SortedMap<Measure, Integer> counts(int[] numbers) {
        var counts = new TreeMap<Measure, Integer>();
        for (int i = 0; i < numbers.length; i++) {
            if (numbers[i] != 0) {
                counts.put(Measure.at(i), numbers[i]);
            }
        }
        return counts;
    }
}
