package id.pulih.vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The catalogue of everything sealed, {@code sealed/*.csv}: one file per module. A column that is missing here would be lost
 * when its key goes, so nothing is rotated while one is missing.
 */
@Component
class SealedColumns {

    private final JdbcClient jdbc;
    private final List<SealedColumn> all;

    SealedColumns(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.all = read();
    }

    List<SealedColumn> all() {
        return all;
    }

    List<SealedColumn> of(SealedColumn.Level level) {
        return all.stream().filter(each -> each.level() == level).toList();
    }

    /** Columns named {@code …_sealed} in the database that the catalogue does not know. */
    List<String> missing() {
        return stored().stream().filter(name -> all.stream().noneMatch(each -> each.name().equals(name))).toList();
    }

    List<String> stored() {
        return jdbc.sql("""
                select table_name || '.' || column_name from information_schema.columns
                where table_schema = 'pulih' and data_type = 'bytea' and column_name like '%\\_sealed' order by 1""")
                .query(String.class)
                .list();
    }

    private static List<SealedColumn> read() {
        var columns = new ArrayList<SealedColumn>();
        try {
            for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:sealed/*.csv")) {
                file.getContentAsString(StandardCharsets.UTF_8).lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                        .forEach(line -> columns.add(SealedColumn.parse(line)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(columns);
    }
}
