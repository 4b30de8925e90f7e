package id.pulih.faults;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.Api;
import id.pulih.Patience;
import id.pulih.Site;
import id.pulih.clients.SampleClient;
import id.pulih.operations.PulihProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A rebuild of figures and the power cut: the next start goes on with the client after the last one that was done. */
class KilledRebuildTest {

    private static final int CLIENTS = 170;
    private static final String MIDDLE = "(select id from pulih.client where office_id = (select office_id from pulih.account where username = 'siti') order by id offset 120 limit 1)";

    @TempDir
    Path home;

    @Test
    void aRebuildGoesOnWhereTheProcessWasKilledAndCheckFindsNoDifference() throws Exception {
        try (var pulih = start()) {
            Api dewi = Api.signIn(pulih.port(), home, "dewi");
            for (int n = 0; n < CLIENTS; n++) {
                assertThat(dewi.post("/clients", SampleClient.body()).status()).isEqualTo(201);
            }
            Site siti = Site.signedIn(pulih.port(), home, "siti");
            try (Connection holder = database()) {
                hold(holder);
                assertThat(siti.send(siti.get("/indikator/hitung-ulang"), "/indikator/hitung-ulang", Map.of("reach", "own")).status()).isEqualTo(303);
                Patience.until("a hundred clients", () -> number("select coalesce(max(done), 0) from pulih.job_progress") == 100);
                pulih.kill();
            }
        }
        try (var pulih = start()) {
            Patience.until("the end", () -> number("select count(*) from pulih.job_end where outcome = 'finished'") == 1);
            pulih.stop();
        }
        var check = PulihProcess.start(home, Map.of(), "check").ending();

        try (var pulih = start()) {
            System.out.printf("FIGURE killed rebuild: %d steps in %d runs%n", number("select count(*) from pulih.job_progress"), number("select count(*) from pulih.job_run"));
            assertThat(number("select count(*) from pulih.job_run")).isEqualTo(2);
            assertThat(number("select count(*) from pulih.job_progress where done = 50")).as("the first fifty were done once").isEqualTo(1);
            assertThat(number("select count(*) from pulih.job_progress where done = 100")).as("so were the second fifty").isEqualTo(1);
        }
        assertThat(check.out()).contains("0 differences");
        assertThat(check.code()).isZero();
    }

    /** What is counted in the background as well would take turns with the job. */
    private PulihProcess start() throws Exception {
        return PulihProcess.start(home, Map.of("PULIH_LIMITS_TIMES", "0", "PULIH_BUILD_AFTER", "PT9H"), "demo").ready();
    }

    /** The turn of somebody in the middle is taken, so that the rebuild stands still there. */
    private void hold(Connection holder) throws SQLException {
        holder.setAutoCommit(false);
        try (var statement = holder.createStatement()) {
            statement.executeUpdate("insert into pulih.figure_owner (office_id, id) select office_id, id from pulih.client where id = " + MIDDLE + " on conflict do nothing");
            statement.executeQuery("select id from pulih.figure_owner where id = " + MIDDLE + " for update");
        }
    }

    private int number(String sql) {
        try (var connection = database(); var found = connection.createStatement().executeQuery(sql)) {
            found.next();
            return found.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As the superuser of the embedded server, who sees every office. */
    private Connection database() throws SQLException {
        try (var reader = Files.newBufferedReader(home.resolve("keys/postgres.properties"))) {
            var keys = new Properties();
            keys.load(reader);
            String port = Files.readAllLines(home.resolve("postgres/data/postmaster.pid")).get(3);
            return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/pulih", "postgres", keys.getProperty("postgres"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
