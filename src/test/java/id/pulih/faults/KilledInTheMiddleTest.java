package id.pulih.faults;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.Api;
import id.pulih.operations.PulihProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The promise to an office with poor power: what Pulih has answered is kept, whatever happens to the machine's processes. */
class KilledInTheMiddleTest {

    private static final int KILLS = Integer.getInteger("pulih.faults.office-kills", 8);
    private static final int WRITERS = 4;
    private static final List<String> TABLES = List.of("client", "episode", "activity");

    @TempDir
    Path home;

    @Test
    void nothingAnsweredIsLostOrDoubledHoweverOftenItIsKilled() throws Exception {
        long seed = Long.getLong("pulih.seed", System.nanoTime());
        var random = new Random(seed);
        var today = LocalDate.now(ZoneId.of("Asia/Makassar"));
        var writers = IntStream.range(0, WRITERS).mapToObj(number -> new Writer(number, today)).toList();
        long begun = System.nanoTime();

        String token = "";
        Map<String, Long> before = Map.of();
        for (int kill = 1; kill <= KILLS; kill++) {
            try (var pulih = start()) {
                if (kill == 1) {
                    token = signIn(pulih.port());
                    before = rows();
                }
                killWhileWriting(pulih, writers, new Api(pulih.port(), token), 200 + random.nextInt(1300));
            }
        }
        try (var pulih = start()) {
            var api = new Api(pulih.port(), token);
            writers.forEach(writer -> writer.finishUnanswered(api));
            writers.forEach(writer -> assertStored(api, writer));
            assertThat(added(before)).isEqualTo(answered(writers));
        }
        System.out.printf("KilledInTheMiddle: %d kills, seed %d, answered %s, sent again %d, lost 0, doubled 0, %d s%n", KILLS, seed,
                answered(writers), writers.stream().mapToInt(writer -> writer.resent).sum(), (System.nanoTime() - begun) / 1_000_000_000);
    }

    private PulihProcess start() throws Exception {
        return PulihProcess.start(home, Map.of(), "demo").ready();
    }

    private String signIn(int port) {
        return Api.signIn(port, home, "dewi").token();
    }

    private static void killWhileWriting(PulihProcess pulih, List<Writer> writers, Api api, int millis) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<Future<?>>();
            writers.forEach(writer -> running.add(threads.submit(() -> writer.writeUntilKilled(api))));
            Thread.sleep(millis);
            pulih.kill();
            for (var writer : running) {
                writer.get();
            }
        }
    }

    private static void assertStored(Api api, Writer writer) {
        for (String client : writer.clients) {
            assertThat(api.get("/clients/" + client).status()).as("client " + client).isEqualTo(200);
        }
        writer.visitsOfEpisode.forEach((episode, visits) -> {
            assertThat(api.get("/episodes/" + episode).status()).as("episode " + episode).isEqualTo(200);
            var items = api.get("/episodes/" + episode + "/activities").json().at("/items");
            assertThat(StreamSupport.stream(items.spliterator(), false).map(item -> item.at("/id").asString()))
                    .containsExactlyInAnyOrderElementsOf(visits);
        });
    }

    private static Map<String, Long> answered(List<Writer> writers) {
        var counts = new HashMap<String, Long>();
        counts.put("client", writers.stream().mapToLong(writer -> writer.clients.size()).sum());
        counts.put("episode", writers.stream().mapToLong(writer -> writer.visitsOfEpisode.size()).sum());
        counts.put("activity", writers.stream().flatMap(writer -> writer.visitsOfEpisode.values().stream()).mapToLong(List::size).sum());
        return counts;
    }

    private Map<String, Long> added(Map<String, Long> before) throws Exception {
        var now = new HashMap<>(rows());
        now.replaceAll((table, count) -> count - before.get(table));
        return now;
    }

    /** Every row of every office, as only the superuser of the embedded server sees them. */
    private Map<String, Long> rows() throws Exception {
        var keys = new Properties();
        try (var reader = Files.newBufferedReader(home.resolve("keys/postgres.properties"))) {
            keys.load(reader);
        }
        String port = Files.readAllLines(home.resolve("postgres/data/postmaster.pid")).get(3);
        var counts = new HashMap<String, Long>();
        try (var connection = DriverManager.getConnection(
                        "jdbc:postgresql://127.0.0.1:" + port + "/pulih", "postgres", keys.getProperty("postgres"));
                var statement = connection.createStatement()) {
            for (String table : TABLES) {
                try (var found = statement.executeQuery("select count(*) from pulih." + table)) {
                    found.next();
                    counts.put(table, found.getLong(1));
                }
            }
        }
        return counts;
    }
}
