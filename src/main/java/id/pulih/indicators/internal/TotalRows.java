package id.pulih.indicators.internal;

import id.pulih.indicators.Dimension;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The folded totals of an office. Only who holds the office's row in {@link BuildRows} writes them. */
@Component
class TotalRows {

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;

    TotalRows(JdbcClient jdbc, NamedParameterJdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Where a total stands. */
    record Cell(String dimension, String period, String value) {}

    /** Adds to what stands there, measure by measure. */
    void add(UUID office, Map<Cell, SortedMap<Integer, Long>> sums) {
        Map<Cell, SortedMap<Integer, Long>> totals = read(office, sums.keySet().stream().map(Cell::period).distinct().toArray(String[]::new));
        var changed = new HashMap<Cell, SortedMap<Integer, Long>>();
        sums.forEach((cell, sum) -> {
            var total = new TreeMap<>(totals.getOrDefault(cell, new TreeMap<>()));
            sum.forEach((measure, count) -> total.merge(measure, count, Long::sum));
            total.values().removeIf(count -> count == 0);
            changed.put(cell, total);
        });
        write(office, changed);
    }

    /** Puts exactly these in the place of all that stand there. */
    void replace(UUID office, Map<Cell, SortedMap<Integer, Long>> totals) {
        jdbc.sql("delete from pulih.figure_total where office_id = :office").param("office", office).update();
        write(office, totals);
    }

    private void write(UUID office, Map<Cell, SortedMap<Integer, Long>> totals) {
        turn(office);
        List<Cell> cells = new ArrayList<>(totals.keySet());
        cells.sort(Comparator.comparing(Cell::dimension).thenComparing(Cell::period).thenComparing(Cell::value));
        if (cells.isEmpty()) {
            return;
        }
        batches.batchUpdate("""
                insert into pulih.figure_total (office_id, period, dimension, value, measures, counts)
                values (:office, :period, :dimension, :value, :measures, :counts)
                on conflict (office_id, dimension, period, value) do update set measures = excluded.measures, counts = excluded.counts""",
                cells.stream().map(cell -> new MapSqlParameterSource("office", office)
                        .addValue("period", cell.period()).addValue("dimension", cell.dimension()).addValue("value", cell.value())
                        .addValue("measures", totals.get(cell).keySet().stream().map(Integer::shortValue).toArray(Short[]::new))
                        .addValue("counts", totals.get(cell).values().toArray(Long[]::new)))
                        .toArray(SqlParameterSource[]::new));
    }

    /** What is read from totals is kept while no turn is taken ({@link FigureTurns}). */
    private void turn(UUID office) {
        jdbc.sql("update pulih.figure_office set turn = turn + 1 where office_id = :office").param("office", office).update();
    }

    private Map<Cell, SortedMap<Integer, Long>> read(UUID office, String[] periods) {
        var all = new HashMap<Cell, SortedMap<Integer, Long>>();
        jdbc.sql("""
                select dimension, period, value, measures, counts from pulih.figure_total
                where office_id = :office and dimension = any (:dimensions) and period = any (:periods)""")
                .param("dimensions", Stream.of(Dimension.values()).map(Dimension::code).toArray(String[]::new))
                .param("office", office)
                .param("periods", periods)
                .query((row, n) -> all.put(cell(row), counts(row)))
                .list();
        return all;
    }

    static Cell cell(ResultSet row) throws SQLException {
        return new Cell(row.getString("dimension"), row.getString("period"), row.getString("value"));
    }

    static SortedMap<Integer, Long> counts(ResultSet row) throws SQLException {
        Number[] places = (Number[]) row.getArray("measures").getArray();
        Number[] counts = (Number[]) row.getArray("counts").getArray();
        var all = new TreeMap<Integer, Long>();
        for (int i = 0; i < places.length; i++) {
            all.put(places[i].intValue(), counts[i].longValue());
        }
        return all;
    }
}
