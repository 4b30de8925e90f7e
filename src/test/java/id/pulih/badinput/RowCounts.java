package id.pulih.badinput;

import id.pulih.demo.Cast;
import id.pulih.platform.Scope;
import id.pulih.platform.Work;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How many rows every table holds: equal before and after means that nothing was written, not even half. */
final class RowCounts {

    /** The trail grows when a page is opened again; sessions, tokens and failed attempts are no data of clients. */
    private static final String LEFT_OUT = "^(audit_entry|sign_in_failure|api_token|spring_session.*)$";

    private final JdbcClient jdbc;
    private final Work work;
    private final String union;
    private Map<String, Long> last = Map.of();

    RowCounts(JdbcClient jdbc, Work work) {
        this.jdbc = jdbc;
        this.work = work;
        this.union = jdbc.sql("select table_name from pulih.table_kind where kind <> 'reference' and table_name !~ :out order by 1")
                .param("out", LEFT_OUT)
                .query(String.class)
                .stream()
                .map(table -> "select '%s' as name, count(*) as rows from pulih.%s".formatted(table, table))
                .collect(Collectors.joining(" union all "));
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
        List<UUID> offices = Cast.OFFICES.stream().map(Cast.Place::id).toList();
        var counts = new HashMap<String, Long>();
        work.read(Scope.of(offices, null, "care"), () -> jdbc.sql(union)
                .query((row, n) -> counts.put(row.getString("name"), row.getLong("rows")))
                .list());
        return counts;
    }
}
