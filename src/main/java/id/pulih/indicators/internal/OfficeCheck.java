package id.pulih.indicators.internal;

import id.pulih.indicators.Dimension;
import id.pulih.indicators.FigureCheck.Difference;
import id.pulih.indicators.FigureCheck.Result;
import id.pulih.indicators.internal.CourseQueries.Person;
import id.pulih.indicators.internal.Figure.Key;
import id.pulih.indicators.internal.TotalRows.Cell;
import id.pulih.platform.Scope;
import id.pulih.platform.Work;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The comparison of one office, in one snapshot. */
@Component
public class OfficeCheck {

    private static final int AT_ONCE = 200;

    private final Work work;
    private final JdbcClient jdbc;
    private final TouchedQueries touched;
    private final Reckoning reckoning;
    private final RunningRows running;

    OfficeCheck(Work work, JdbcClient jdbc, TouchedQueries touched, Reckoning reckoning, RunningRows running) {
        this.work = work;
        this.jdbc = jdbc;
        this.touched = touched;
        this.reckoning = reckoning;
        this.running = running;
    }

    public Result office(UUID office) {
        return work.snapshot(Scope.of(List.of(office), null, "figures"), () -> {
            Map<UUID, Running> runs = new HashMap<>();
            Map<Key, Figure> expected = expected(office, runs);
            Map<Key, Figure> stored = stored(office);
            var differences = new ArrayList<Difference>();
            compare(office, expected, stored, differences);
            compareSums(office, sums(expected), sums(office), differences);
            compareRunning(office, runs, running.kept(office), differences);
            return new Result(stored.size(), differences);
        });
    }

    /** @param runs filled with the programmes that run */
    private Map<Key, Figure> expected(UUID office, Map<UUID, Running> runs) {
        var expected = new HashMap<Key, Figure>();
        List<UUID> clients = touched.clients(office, new UUID(0, 0), AT_ONCE);
        while (!clients.isEmpty()) {
            Touched some = Touched.clients(office, clients);
            List<Person> persons = reckoning.persons(some);
            expected.putAll(reckoning.figures(some, persons));
            persons.forEach(person -> person.courses().forEach(course -> Running.of(course).ifPresent(each -> runs.put(course.head().episode(), each))));
            clients = touched.clients(office, clients.getLast(), AT_ONCE);
        }
        expected.putAll(reckoning.figures(touched.others(office), List.of()));
        return expected;
    }

    private Map<Key, Figure> stored(UUID office) {
        var stored = new HashMap<Key, Figure>();
        jdbc.sql("select owner_id, period, kind, cells, measures, counts from pulih.figure where office_id = :office")
                .param("office", office)
                .query((row, n) -> FigureRows.figure(row))
                .list().forEach(each -> stored.put(each.key(), each));
        return stored;
    }

    private static void compare(UUID office, Map<Key, Figure> expected, Map<Key, Figure> stored, List<Difference> differences) {
        expected.forEach((key, figure) -> {
            Figure found = stored.get(key);
            if (found == null || !found.sameAs(figure)) {
                differences.add(new Difference(office, key.owner(), key.period(), "", found == null ? "{}" : text(found), text(figure)));
            }
        });
        stored.forEach((key, figure) -> {
            if (!expected.containsKey(key) && !figure.counts().isEmpty()) {
                differences.add(new Difference(office, key.owner(), key.period(), "", text(figure), "{}"));
            }
        });
    }

    private static void compareRunning(UUID office, Map<UUID, Running> expected, Map<UUID, Running> kept, List<Difference> differences) {
        var programmes = new HashSet<>(expected.keySet());
        programmes.addAll(kept.keySet());
        programmes.forEach(each -> {
            Running wanted = expected.get(each);
            Running found = kept.get(each);
            // What was never worked out is worked out by whoever reads it.
            if (!Objects.equals(wanted, found) && (wanted == null || found == null || found.duties() != null)) {
                differences.add(new Difference(office, each, "running", "", String.valueOf(found), String.valueOf(wanted)));
            }
        });
    }

    private static String text(Figure figure) {
        return figure.cells() + " " + figure.counts();
    }

    private static Map<Cell, SortedMap<Integer, Long>> sums(Map<Key, Figure> figures) {
        var sums = new HashMap<Cell, SortedMap<Integer, Long>>();
        figures.values().forEach(figure -> {
            for (Dimension dimension : Dimension.values()) {
                var cell = new Cell(dimension.code(), figure.key().period(), figure.cells().get(dimension.ordinal()));
                figure.counts().forEach((measure, count) -> add(sums, cell, measure.ordinal(), count));
            }
        });
        return sums;
    }

    /** As readers add them: the totals, and what is not folded yet. */
    private Map<Cell, SortedMap<Integer, Long>> sums(UUID office) {
        var sums = new HashMap<Cell, SortedMap<Integer, Long>>();
        jdbc.sql("select dimension, period, value, measures, counts from pulih.figure_total where office_id = :office")
                .param("office", office)
                .query((row, n) -> Map.entry(TotalRows.cell(row), TotalRows.counts(row))).list()
                .forEach(total -> total.getValue().forEach((measure, count) -> add(sums, total.getKey(), measure, count)));
        jdbc.sql("select period, cells, measures, counts from pulih.figure_change where office_id = :office")
                .param("office", office)
                .query((row, n) -> new Figure.Change(row.getString("period"), List.of((String[]) row.getArray("cells").getArray()), FigureRows.counts(row)))
                .list().forEach(change -> {
                    for (Dimension dimension : Dimension.values()) {
                        var cell = new Cell(dimension.code(), change.period(), change.cells().get(dimension.ordinal()));
                        change.counts().forEach((measure, count) -> add(sums, cell, measure.ordinal(), count));
                    }
                });
        return sums;
    }

    private static void add(Map<Cell, SortedMap<Integer, Long>> sums, Cell cell, int measure, long count) {
        var sum = sums.computeIfAbsent(cell, key -> new TreeMap<>());
        if (sum.merge(measure, count, Long::sum) == 0) {
            sum.remove(measure);
        }
    }

    private static void compareSums(UUID office, Map<Cell, SortedMap<Integer, Long>> expected, Map<Cell, SortedMap<Integer, Long>> stored,
            List<Difference> differences) {
        var cells = new HashMap<>(expected);
        stored.forEach(cells::putIfAbsent);
        cells.keySet().forEach(cell -> {
            SortedMap<Integer, Long> wanted = expected.getOrDefault(cell, new TreeMap<>());
            SortedMap<Integer, Long> found = stored.getOrDefault(cell, new TreeMap<>());
            if (!wanted.equals(found)) {
                differences.add(new Difference(office, null, cell.period(), cell.dimension() + "=" + cell.value(), found.toString(), wanted.toString()));
            }
        });
    }
}
