package id.pulih.badinput;

import id.pulih.Patience;
import id.pulih.faults.Superuser;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How many rows every table holds: equal before and after means that nothing was written, not even half. Counted of all
 * offices, in one process: over so many tables PostgreSQL started two more for each count, which took most of the time of all inputs.
 */
final class RowCounts implements AutoCloseable {

    /**
     * The trail grows when a page is opened again; sessions, tokens and failed attempts are no data of clients; differences of figures
     * are folded into totals in the background; the figures themselves are summed up below, for a change of one adds no row.
     */
    private static final String LEFT_OUT = "^(audit_entry|audit_head|sign_in_failure|api_token|spring_session.*|figure_change|figure_total|figure_office|job_queue)$";

    private static final String FIGURES = """
             union all select 'numbers of figures', coalesce(sum(measure * 1000003 + number), 0)
            from pulih.figure f, unnest(f.measures, f.counts) as n (measure, number)""";

    /** Work that was begun before goes on beside the test until it is done: jobs, and offices whose job is only about to be made. */
    private static final String BEGUN = "work begun";

    private static final String WORK = " union all select '" + BEGUN + """
            ', (select count(*) from pulih.job j where not exists (select from pulih.job_end e where e.office_id = j.office_id and e.job_id = j.id))
            + (select count(*) from pulih.figure_office where built_at is null)""";

    private final Connection connection;
    private final PreparedStatement counting;
    private Map<String, Long> last = Map.of();

    RowCounts(JdbcClient jdbc, Path home) {
        String union = jdbc.sql("select table_name from pulih.table_kind where kind <> 'reference' and table_name !~ :out order by 1")
                .param("out", LEFT_OUT)
                .query(String.class)
                .stream()
                .map(table -> "select '%s' as name, count(*) as rows from pulih.%s".formatted(table, table))
                .collect(Collectors.joining(" union all ")) + FIGURES + WORK;
        try {
            connection = new Superuser(home).connect("pulih");
            try (var statement = connection.createStatement()) {
                statement.execute("set max_parallel_workers_per_gather = 0");
            }
            counting = connection.prepareStatement(union);
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Counts anew, after something was meant to be written. */
    void remember() {
        last = now();
    }

    /** What has changed since the last look, as a text; empty when nothing has. */
    String changes() {
        Map<String, Long> before = last;
        last = now();
        return last.entrySet().stream()
                .filter(table -> !table.getValue().equals(before.get(table.getKey())))
                .map(Map.Entry::getKey)
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private Map<String, Long> now() {
        Map<String, Long> counts = counted();
        if (counts.get(BEGUN) > 0) {
            Patience.until("nothing begun is left", () -> counted().get(BEGUN) == 0);
            counts = counted();
        }
        return counts;
    }

    private Map<String, Long> counted() {
        var counts = new HashMap<String, Long>();
        try (var rows = counting.executeQuery()) {
            while (rows.next()) {
                counts.put(rows.getString(1), rows.getLong(2));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return counts;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
