package id.pulih.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** Looks at all that a home's embedded server has, across offices, as only its superuser can. */
public record Superuser(Path home) {

    public Connection connect(String database) throws IOException, SQLException {
        var keys = new Properties();
        try (var reader = Files.newBufferedReader(home.resolve("keys/postgres.properties"))) {
            keys.load(reader);
        }
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + postmaster().get(3) + "/" + database, "postgres",
                keys.getProperty("postgres"));
    }

    /** The process that all of the server hangs on. */
    ProcessHandle process() throws IOException {
        return ProcessHandle.of(Long.parseLong(postmaster().getFirst().strip())).orElseThrow();
    }

    /** Rows as maps from column to value. */
    List<Map<String, Object>> rows(String sql, Object... values) throws IOException, SQLException {
        var rows = new ArrayList<Map<String, Object>>();
        try (var connection = connect("pulih"); var statement = prepared(connection, sql, values); var found = statement.executeQuery()) {
            var columns = found.getMetaData();
            while (found.next()) {
                var row = new HashMap<String, Object>();
                for (int column = 1; column <= columns.getColumnCount(); column++) {
                    row.put(columns.getColumnLabel(column), found.getObject(column));
                }
                rows.add(row);
            }
        }
        return rows;
    }

    long count(String table) throws IOException, SQLException {
        return ((Number) rows("select count(*) as number from pulih." + table).getFirst().get("number")).longValue();
    }

    public void update(String sql, Object... values) throws IOException, SQLException {
        try (var connection = connect("pulih"); var statement = prepared(connection, sql, values)) {
            statement.execute();
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int index = 0; index < values.length; index++) {
            statement.setObject(index + 1, values[index]);
        }
        return statement;
    }

    private List<String> postmaster() throws IOException {
        return Files.readAllLines(home.resolve("postgres/data/postmaster.pid"));
    }
}
