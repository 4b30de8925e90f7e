package id.pulih.offices.internal;

import id.pulih.platform.Texts;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Loads the areas of {@code areas/*.csv} once, in one transaction of the owner, when the table is still empty. */
@Component
class AreaImport implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(AreaImport.class);
    private static final List<String> LEVELS = List.of("province", "regency", "district", "village");
    private static final List<String> FILES = List.of("provinces", "regencies", "districts", "villages");

    private final DataSource owner;
    private final JdbcClient jdbc;

    AreaImport(@FlywayDataSource DataSource owner, JdbcClient jdbc) {
        this.owner = owner;
        this.jdbc = jdbc;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (jdbc.sql("select count(*) from (select from pulih.area limit 1) a").query(Integer.class).single() == 0) {
            load();
        }
    }

    private void load() {
        try (Connection connection = owner.getConnection()) {
            connection.setAutoCommit(false);
            long rows = 0;
            var fullNames = new HashMap<String, String>();
            var indexes = dropIndexes(connection);
            for (int i = 0; i < LEVELS.size(); i++) {
                rows += loadLevel(connection, LEVELS.get(i), FILES.get(i), fullNames);
            }
            execute(connection, indexes);
            connection.commit();
            analyze(connection);
            LOG.info("{} wilayah dimuat dari idn-area-data 4.0.1 (ODbL). / {} areas loaded.", rows, rows);
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("Areas could not be loaded", e);
        }
    }

    /**
     * Filling the search indexes row by row takes 2 of the 3 seconds that the first start waits here.
     *
     * @return the statements that make them again; unique indexes belong to constraints and stay
     */
    private static List<String> dropIndexes(Connection connection) throws SQLException {
        var drop = new ArrayList<String>();
        var create = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select indexrelid::regclass::text, pg_get_indexdef(indexrelid) from pg_index
                        where indrelid = 'pulih.area'::regclass and not indisunique""")) {
            while (rows.next()) {
                drop.add("drop index " + rows.getString(1));
                create.add(rows.getString(2));
            }
        }
        execute(connection, drop);
        return create;
    }

    /** The planner chooses the indexes of the search only once it knows how many rows there are. */
    private static void analyze(Connection connection) throws SQLException {
        execute(connection, List.of("analyze pulih.area"));
        connection.commit();
    }

    private static void execute(Connection connection, List<String> statements) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** COPY, because the first start waits for it: 91,599 rows as inserts took three times as long. */
    private static long loadLevel(Connection connection, String level, String file, Map<String, String> fullNames)
            throws SQLException, IOException {
        var rows = new StringBuilder();
        try (var lines = reader(file)) {
            lines.lines().skip(1).filter(line -> !line.isBlank()).forEach(line -> add(rows, level, fields(line), fullNames));
        }
        return connection.unwrap(PGConnection.class).getCopyAPI().copyIn(
                "copy pulih.area (code, level, name, parent_code, full_name, search_name) from stdin with (format csv)",
                new StringReader(rows.toString()));
    }

    private static void add(StringBuilder rows, String level, String[] fields, Map<String, String> fullNames) {
        String code = fields[0].replace(".", "");
        String parent = fields.length == 3 ? fields[1].replace(".", "") : "";
        String name = fields[fields.length - 1];
        String fullName = parent.isEmpty() ? name : name + ", " + fullNames.get(parent);
        fullNames.put(code, fullName);
        rows.append(code).append(',').append(level).append(',').append(quoted(name)).append(',').append(parent)
                .append(',').append(quoted(fullName)).append(',').append(quoted(Texts.folded(name))).append('\n');
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }

    /** The name is the last field and the only one that may be quoted. */
    private static String[] fields(String line) {
        int quote = line.indexOf('"');
        if (quote < 0) {
            return line.split(",", 3);
        }
        String[] codes = line.substring(0, quote).split(",");
        String[] all = java.util.Arrays.copyOf(codes, codes.length + 1);
        all[codes.length] = line.substring(quote + 1, line.length() - 1).replace("\"\"", "\"");
        return all;
    }

    private static BufferedReader reader(String file) {
        try {
            return new BufferedReader(new InputStreamReader(
                    new ClassPathResource("areas/" + file + ".csv").getInputStream(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
