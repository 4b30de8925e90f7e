package id.pulih.faults;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.Api;
import id.pulih.Patience;
import id.pulih.Site;
import id.pulih.clients.SampleClient;
import id.pulih.operations.PulihProcess;
import id.pulih.platform.Ids;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Long work and the power cut: what was done stays done, the rest follows after the next start, nothing happens twice. */
class KilledJobsTest {

    private static final int CERTIFICATES = 40;

    @TempDir
    Path home;

    @Test
    void certificatesGoOnWhereTheProcessWasKilledAndEachIsPrintedOnce() throws Exception {
        String job;
        long before;
        try (var pulih = start()) {
            complete(pulih.port());
            before = number("select count(*) from pulih.audit_entry where action = 'certificate-printed'");
            Site dewi = Site.signedIn(pulih.port(), home, "dewi");
            job = dewi.send(dewi.get("/sertifikat-bulanan"), "/sertifikat-bulanan", Map.of("what", "month")).location();
            Patience.until("the second step", () -> number("select count(*) from pulih.job_progress") >= 2);
            pulih.kill();
        }
        try (var pulih = start()) {
            long begun = System.nanoTime();
            Patience.until("the end", () -> number("select count(*) from pulih.job_end where outcome = 'finished'") == 1);
            System.out.printf("FIGURE killed job: ended %.1f s after the next start%n", (System.nanoTime() - begun) / 1e9);
            long runs = number("select count(*) from pulih.job_run");
            long printed = number("select count(*) from pulih.audit_entry where action = 'certificate-printed'") - before;

            assertThat(runs).isEqualTo(2);
            assertThat(number("select max(n) from (select count(*) n from pulih.audit_entry where action = 'certificate-printed' group by subject_id) c"))
                    .as("each once").isEqualTo(1);
            assertThat(entries(Site.signedIn(pulih.port(), home, "dewi").raw("GET", job + "/hasil", null).body()).size()).isEqualTo((int) printed);
            assertThat(printed).isGreaterThanOrEqualTo(CERTIFICATES);
            assertThat(number("select count(*) from pulih.job_part")).isZero();
        }
    }

    private PulihProcess start() throws Exception {
        return PulihProcess.start(home, Map.of("PULIH_LIMITS_TIMES", "0"), "demo").ready();
    }

    private void complete(int port) {
        Api dewi = Api.signIn(port, home, "dewi");
        Api siti = Api.signIn(port, home, "siti");
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Makassar"));
        for (int i = 0; i < CERTIFICATES; i++) {
            Map<String, Object> client = SampleClient.body();
            assertThat(dewi.post("/clients", client).status()).isEqualTo(201);
            String episode = Ids.next().toString();
            String day = today.minusMonths(5).toString();
            assertThat(dewi.post("/episodes", Map.of("id", episode, "clientId", client.get("id").toString(), "programme", "pasca-2019",
                    "returnedToFamilyOn", day, "enrolledOn", day)).status()).isEqualTo(201);
            assertThat(siti.post("/episodes/" + episode + "/completion", Map.of("id", Ids.next().toString(), "completedOn", today.toString(),
                    "reason", "Pindah kerja")).status()).isEqualTo(201);
        }
    }

    private static Set<String> entries(byte[] archive) throws Exception {
        var names = new HashSet<String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                assertThat(zip.readAllBytes()).startsWith('%', 'P', 'D', 'F');
                names.add(entry.getName());
            }
        }
        return names;
    }

    /** Of every office, as only the superuser of the embedded server sees them. */
    private long number(String sql) {
        try {
            var keys = new Properties();
            try (var reader = Files.newBufferedReader(home.resolve("keys/postgres.properties"))) {
                keys.load(reader);
            }
            String port = Files.readAllLines(home.resolve("postgres/data/postmaster.pid")).get(3);
            try (var connection = DriverManager.getConnection(
                            "jdbc:postgresql://127.0.0.1:" + port + "/pulih", "postgres", keys.getProperty("postgres"));
                    var found = connection.createStatement().executeQuery(sql)) {
                found.next();
                return found.getLong(1);
            }
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
