package id.pulih.badinput;

import id.pulih.demo.Cast;
import id.pulih.platform.Scope;
import id.pulih.platform.Work;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How many rows every tenant table holds: equal before and after means that nothing was written, not even half. */
record RowCounts(JdbcClient jdbc, Work work) {

    /** The trail of readings grows when a page is opened again and is left out. */
    Map<String, Long> now() {
        List<UUID> offices = Cast.OFFICES.stream().map(Cast.Place::id).toList();
        return work.read(Scope.of(offices, null, "care"), () -> {
            var counts = new TreeMap<String, Long>();
            for (String table : tables()) {
                counts.put(table, jdbc.sql("select count(*) from pulih." + table).query(Long.class).single());
            }
            return counts;
        });
    }

    private List<String> tables() {
        return jdbc.sql("select table_name from pulih.table_kind where kind = 'tenant' and table_name <> 'audit_entry'")
                .query(String.class)
                .list();
    }
}
