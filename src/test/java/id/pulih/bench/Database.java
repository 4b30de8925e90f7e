package id.pulih.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** The embedded server of a data folder, seen by its superuser: Pulih and the yardsticks are measured on one and the same. */
record Database(Path home) {

    /** Where the yardsticks have their tables. */
    static final String YARD = "bench";

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + postmaster().get(3).strip() + "/" + database;
    }

    long pid() {
        return Long.parseLong(postmaster().getFirst().strip());
    }

    Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url(database), "postgres", password());
    }

    String password() {
        var keys = new Properties();
        try (var reader = Files.newBufferedReader(home.resolve("keys/postgres.properties"))) {
            keys.load(reader);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return keys.getProperty("postgres");
    }

    private List<String> postmaster() {
        try {
            return Files.readAllLines(home.resolve("postgres/data/postmaster.pid"));
        } catch (IOException e) {
            throw new IllegalStateException("The database does not run", e);
        }
    }

    /** Refuses to measure what would not survive a power cut. */
    void requireDurable() throws SQLException {
        for (String name : List.of("fsync", "synchronous_commit", "full_page_writes")) {
            if (!text("show " + name).equals("on")) {
                throw new IllegalStateException(name + " is off; such figures mean nothing");
            }
        }
    }

    List<List<String>> rows(String sql, Object... values) throws SQLException {
        try (var connection = connect("pulih"); var statement = prepared(connection, sql, values); ResultSet found = statement.executeQuery()) {
            var rows = new ArrayList<List<String>>();
            while (found.next()) {
                var row = new ArrayList<String>();
                for (int column = 1; column <= found.getMetaData().getColumnCount(); column++) {
                    row.add(String.valueOf(found.getString(column)));
                }
                rows.add(row);
            }
            return rows;
        }
    }

    String text(String sql, Object... values) throws SQLException {
        return rows(sql, values).getFirst().getFirst();
    }

    long number(String sql, Object... values) throws SQLException {
        return Long.parseLong(text(sql, values));
    }

    static int update(Connection connection, String sql, Object... values) throws SQLException {
        try (var statement = prepared(connection, sql, values)) {
            return statement.executeUpdate();
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int index = 0; index < values.length; index++) {
            statement.setObject(index + 1, values[index]);
        }
        return statement;
    }
}
