package id.pulih.indicators.internal.dashboard;

import id.pulih.indicators.Cell;
import id.pulih.indicators.Counts;
import id.pulih.indicators.Measure;
import id.pulih.indicators.Period;
import id.pulih.indicators.Table;
import id.pulih.indicators.Told;
import id.pulih.indicators.Together;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

/**
 * The figures of an area as somebody above may see them. What is hidden is decided for the whole nation ({@link Told}), so that
 * the same number is hidden on every page and in every file. Quarters and years are sums of months,
 * of those that have begun.
 */
final class AreaFigures {

    private final Area area;
    private final SoFar soFar;
    private final Told told;
    private final Map<Integer, Counts[][]> years = new HashMap<>();

    /** @param told of these years and of now */
    AreaFigures(Area area, Told told, List<Integer> years, SoFar soFar) {
        this.area = area;
        this.soFar = soFar;
        this.told = told;
        for (int year : years) {
            this.years.put(year, year(year));
        }
    }

    /** A number of a unit in a period, and whether it may be seen. */
    record Seen(Rate rate, boolean hidden) {}

    Seen seen(Subject subject, int unit, Period period) {
        return new Seen(subject.rate(counts(period.from().getYear())[unit][Told.column(period)]), !told.tells(subject.together(), offices(unit), period));
    }

    Cell running(int unit) {
        return new Cell(Counts.sum(area.units().get(unit).offices(), told.counts(Period.NOW)).of(Measure.RUNNING), !told.tells(Together.RUNNING, offices(unit), Period.NOW));
    }

    private Set<UUID> offices(int unit) {
        return area.sets().get(unit);
    }

    private Counts[][] counts(int year) {
        return java.util.Objects.requireNonNull(years.get(year));
    }

    static long[][] values(Counts[][] counts, ToLongFunction<Counts> measure) {
        return IntStream.range(0, counts.length)
                .mapToObj(line -> IntStream.range(0, counts[line].length).mapToLong(column -> measure.applyAsLong(counts[line][column])).toArray())
                .toArray(long[][]::new);
    }

    private Counts[][] year(int year) {
        var all = new Counts[area.units().size()][Told.COLUMNS.size()];
        for (Counts[] unit : all) {
            Arrays.fill(unit, Counts.NONE);
        }
        for (Period month : Period.year(year).months().stream().filter(soFar::begun).toList()) {
            Map<UUID, Counts> counts = told.counts(month);
            for (int unit = 0; unit < all.length; unit++) {
                Counts sum = Counts.sum(area.units().get(unit).offices(), counts);
                for (int column = Told.column(month); column >= 0; column = Told.COLUMNS.get(column)) {
                    all[unit][column] = all[unit][column].plus(sum);
                }
            }
        }
        return all;
    }

    /**
     * One year of the whole area divided by what people are; by year only, since months of it could be subtracted.
     *
     * @return by value, in the order given
     */
    SequencedMap<String, Map<Subject, Seen>> divided(SequencedMap<String, Counts> by, int year, List<Subject> subjects) {
        var counts = new Counts[by.size() + 1][1];
        counts[0][0] = counts(year)[0][0];
        var lines = new ArrayList<Table.Line>(List.of(new Table.Line(-1, "")));
        var values = List.copyOf(by.sequencedKeySet());
        for (int i = 0; i < values.size(); i++) {
            counts[i + 1][0] = java.util.Objects.requireNonNull(by.get(values.get(i)));
            lines.add(new Table.Line(0, ""));
        }
        var found = new java.util.LinkedHashMap<String, Map<Subject, Seen>>();
        values.forEach(value -> found.put(value, new EnumMap<>(Subject.class)));
        for (Subject subject : subjects) {
            var measures = subject.together().measures().stream().map(measure -> values(counts, measure)).toList();
            boolean[][] marks = told.suppression().hide(new Table(lines, List.of(-1), measures));
            boolean closed = !told.tells(subject.together(), offices(0), Period.year(year));
            for (int i = 0; i < values.size(); i++) {
                found.get(values.get(i)).put(subject, new Seen(subject.rate(counts[i + 1][0]), closed || marks[i + 1][0]));
            }
        }
        return found;
    }
}
