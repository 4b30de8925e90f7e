package id.pulih.canaries;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** The embedded database of a running demo, as only its superuser sees it. */
final class DemoDatabase {

    private DemoDatabase() {}

    static Connection superuser(Path home) throws IOException, SQLException {
        var keys = new Properties();
        try (var reader = Files.newBufferedReader(home.resolve("keys/postgres.properties"))) {
            keys.load(reader);
        }
        String port = Files.readAllLines(home.resolve("postgres/data/postmaster.pid")).get(3);
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/pulih", "postgres", keys.getProperty("postgres"));
    }
}
