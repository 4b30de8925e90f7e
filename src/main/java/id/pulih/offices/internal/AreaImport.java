package id.pulih.offices.internal;

import id.pulih.platform.Texts;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
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
    private static final int BATCH = 2000;

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
            int rows = 0;
            var fullNames = new HashMap<String, String>();
            for (int i = 0; i < LEVELS.size(); i++) {
                rows += loadLevel(connection, LEVELS.get(i), FILES.get(i), fullNames);
            }
            connection.commit();
            analyze(connection);
            LOG.info("{} wilayah dimuat dari idn-area-data 4.0.1 (ODbL). / {} areas loaded.", rows, rows);
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("Areas could not be loaded", e);
        }
    }

    /** The planner chooses the indexes of the search only once it knows how many rows there are. */
    private static void analyze(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("analyze pulih.area");
        }
        connection.commit();
    }

    private static int loadLevel(Connection connection, String level, String file, Map<String, String> fullNames)
            throws SQLException, IOException {
        String sql = "insert into pulih.area (code, level, name, parent_code, full_name, search_name) values (?, ?, ?, ?, ?, ?)";
        int rows = 0;
        try (var lines = reader(file); PreparedStatement insert = connection.prepareStatement(sql)) {
            for (String line : lines.lines().skip(1).filter(l -> !l.isBlank()).toList()) {
                fill(insert, level, fields(line), fullNames);
                insert.addBatch();
                if (++rows % BATCH == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
        return rows;
    }

    private static void fill(PreparedStatement insert, String level, String[] fields, Map<String, String> fullNames)
            throws SQLException {
        String code = fields[0].replace(".", "");
        @org.jspecify.annotations.Nullable String parent = fields.length == 3 ? fields[1].replace(".", "") : null;
        String name = fields[fields.length - 1];
        @org.jspecify.annotations.Nullable String above = parent == null ? null : fullNames.get(parent);
        String fullName = above == null ? name : name + ", " + above;
        fullNames.put(code, fullName);
        insert.setString(1, code);
        insert.setString(2, level);
        insert.setString(3, name);
        insert.setString(4, parent);
        insert.setString(5, fullName);
        insert.setString(6, Texts.folded(name));
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
