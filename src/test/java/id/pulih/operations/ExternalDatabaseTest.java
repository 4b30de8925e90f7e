package id.pulih.operations;

import static id.pulih.operations.RefusedStartTest.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.platform.TestPostgres;
import id.pulih.platform.internal.postgres.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pulih on a PostgreSQL of somebody else: here a second embedded server plays that part. */
class ExternalDatabaseTest {

    @TempDir
    static Path folder;

    private static EmbeddedPostgres server;

    @BeforeAll
    static void serve() throws Exception {
        server = TestPostgres.start(folder.resolve("server"));
        asAdministrator("""
                create role dba login createrole password 'dba';
                create role clerk login password 'clerk';
                create role clerk_serves login password 'serves'""");
        asAdministrator("create database made owner dba");
        asAdministrator("create database given owner clerk");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aWrongPasswordIsSaidInOneSentence() throws Exception {
        var ending = start("given", "clerk", "wrong", Map.of(), "migrate").ending();
        assertRefused(ending, "/given cannot be used (FATAL: password authentication failed for user \"clerk\")");
    }

    @Test
    void theDemoRunsThereWithARoleOfItsOwnAndNothingEmbeddedStarts() throws Exception {
        for (int time = 0; time < 2; time++) {
            try (var pulih = start("made", "dba", "dba", Map.of(), "demo").ready()) {
                assertThat(pulih.signInPage()).contains("dewi");
                assertThat(one("made", "select usename from pg_stat_activity where application_name = 'pulih' and datname = 'made' limit 1"))
                        .isEqualTo("pulih_runtime_made");
                pulih.stop();
            }
        }
        assertThat(one("made", "select tableowner from pg_tables where schemaname = 'pulih' and tablename = 'client'")).isEqualTo("dba");
        assertThat(folder.resolve("home-made/postgres")).doesNotExist();
        assertThat(folder.resolve("home-made/keys/master.key")).exists();
    }

    @Test
    void aRoleMadeBeforehandServesWhereTheOwnerMayNotMakeOne() throws Exception {
        assertRefused(start("given", "clerk", "clerk", Map.of(), "migrate").ending(),
                "run create role \"pulih_runtime_given\" login password '…' and set PULIH_DB_RUNTIME_USER=pulih_runtime_given");
        assertRefused(start("given", "clerk", "clerk", runtime("clerk_serves", "wrong"), "migrate").ending(), "Role clerk_serves cannot sign in");
        assertRefused(start("given", "clerk", "clerk", runtime("clerk", "clerk"), "migrate").ending(), "Role clerk is too strong to serve");

        var migrated = start("given", "clerk", "clerk", runtime("clerk_serves", "serves"), "migrate").ending();
        assertThat(migrated.code()).as(migrated.err() + migrated.out()).isZero();

        assertThat(one("given", "select kind from pulih.installation")).isEqualTo("production");
        assertRefused(start("given", "clerk", "clerk", runtime("clerk_serves", "serves"), "demo").ending(), "This database holds real data");
    }

    private static Map<String, String> runtime(String user, String password) {
        return Map.of("PULIH_DB_RUNTIME_USER", user, "PULIH_DB_RUNTIME_PASSWORD", password);
    }

    private static PulihProcess start(String database, String user, String password, Map<String, String> more, String verb)
            throws Exception {
        var settings = new HashMap<>(more);
        settings.putAll(Map.of("PULIH_DB_URL", server.jdbcUrl(database), "PULIH_DB_USER", user, "PULIH_DB_PASSWORD", password));
        return PulihProcess.start(folder.resolve("home-" + database), settings, verb);
    }

    private static void asAdministrator(String sql) throws Exception {
        try (var connection = administrator("postgres"); var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String one(String database, String query) throws Exception {
        try (var connection = administrator(database); var rows = connection.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static Connection administrator(String database) throws Exception {
        var keys = new Properties();
        try (var reader = Files.newBufferedReader(folder.resolve("server/keys/postgres.properties"))) {
            keys.load(reader);
        }
        return connect(database, keys.getProperty("postgres"));
    }

    private static Connection connect(String database, String password) throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl(database), "postgres", password);
    }
}
