package id.pulih.bench;

import id.pulih.outcomes.internal.CertificateFilling;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Pulih as it is installed, on a data folder that the large demo's own loader fills. */
final class Country {

    private static final Pattern PASSWORD = Pattern.compile("Password of every petugas-<regency code>: (\\S+)");
    private static final Pattern LOADED = Pattern.compile("Selesai/finished: .* (\\d+) s");
    private static final Pattern CODE = Pattern.compile("<code>([0-9A-Z]{5}-[0-9A-Z]{5})</code>");
    private static final String HEAP = System.getProperty("bench.heap", "-Xmx208m");
    private static final JsonMapper JSON = JsonMapper.shared();

    final Path home;
    final Database database;
    private final Path log;
    private String password = "";

    Country(Path home) {
        this.home = home;
        this.database = new Database(home);
        this.log = home.resolveSibling(home.getFileName() + ".log");
    }

    /** A regency office with one officer. */
    record Office(UUID id, String officer) {}

    /** @return seconds the loader says it took: the start and the cast before it are the same for any size */
    double load(int clients) throws Exception {
        try (Java pulih = start(List.of("-Xmx1g"), "--size=" + clients)) {
            while (!pulih.said().contains("Selesai/finished")) {
                if (!pulih.runs()) {
                    throw new IllegalStateException("The loader ended: " + pulih.said());
                }
                Thread.sleep(500);
            }
            password = Visitor.found(PASSWORD, pulih.said());
            return Double.parseDouble(Visitor.found(LOADED, pulih.said()));
        }
    }

    /** Sees to it that so many certificates were issued this month in the last of the offices, by a process that ends. */
    void issue(int certificates) throws Exception {
        List<String> arguments = new ArrayList<>(List.of("-Xmx512m", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED", "-cp",
                product() + File.pathSeparator + filling(), CertificateFilling.class.getName()));
        try (Java pulih = serve()) {
            Office office = offices().getLast();
            arguments.add(database.text("select id from pulih.account where username = ?", office.officer()));
            arguments.add(database.text("select village_code from pulih.client where office_id = ? limit 1", office.id()));
            arguments.add(Integer.toString(certificates));
            if (database.number("select count(*) from pulih.certificate where office_id = ? and issued_on >= date_trunc('month', current_date)", office.id()) >= certificates) {
                return;
            }
        }
        Java.run(log, Map.of("PULIH_HOME", home.toString()), arguments);
    }

    /** That class alone: among the others of the tests are frozen clocks, which the product would take for its own. */
    private Path filling() throws IOException {
        String name = CertificateFilling.class.getName().replace('.', '/') + ".class";
        Path folder = home.resolveSibling(home.getFileName() + "-filling");
        Files.createDirectories(folder.resolve(name).getParent());
        try (var compiled = CertificateFilling.class.getClassLoader().getResourceAsStream(name)) {
            Files.write(folder.resolve(name), compiled.readAllBytes());
        }
        return folder;
    }

    private static String product() {
        return System.getProperty("bench.product", System.getProperty("java.class.path"));
    }

    /** As it serves an office: the memory it is promised to get by with, and the limits of how often off, for eight people do the work of hundreds. */
    Java serve() throws Exception {
        return start(List.of(HEAP));
    }

    /** Seconds to the first page with the archive that {@code bin/archive} makes for an installation, as good as new. */
    double startFromArchive() throws Exception {
        Path archive = home.resolveSibling(home.getFileName() + ".aot");
        try (Java training = start(List.of(HEAP, "-XX:AOTCacheOutput=" + archive)); var line = new Line(training.port())) {
            line.get("/masuk");
        }
        try (Java warm = start(List.of(HEAP, "-XX:AOTCache=" + archive))) {
            return warm.firstPage();
        } finally {
            Files.deleteIfExists(archive);
        }
    }

    private Java start(List<String> machine, String... options) throws Exception {
        int port = Java.freePort();
        var arguments = new ArrayList<>(machine);
        arguments.addAll(List.of("-XX:+UseCompactObjectHeaders", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED", "-cp",
                product(), "id.pulih.Pulih", "demo"));
        String more = System.getProperty("bench.java", "");
        if (!more.isEmpty()) {
            arguments.addAll(0, List.of(more.split(" ")));
        }
        arguments.addAll(List.of(options));
        var environment = new LinkedHashMap<>(Map.of("PULIH_HOME", home.toString(), "PULIH_PORT", Integer.toString(port), "PULIH_LIMITS_TIMES", "0",
                "PULIH_SIGN_IN_FAILURES_PER_ADDRESS", "100000", "MALLOC_ARENA_MAX", "2"));
        String binaries = System.getProperty("bench.binaries", "");
        if (!binaries.isEmpty()) {
            environment.put("PULIH_POSTGRES_BINARIES", binaries);
        }
        return Java.start(log, port, "/masuk", environment, arguments);
    }

    List<Office> offices() throws SQLException {
        return database.rows("""
                select office_id, username from pulih.account a where username like 'petugas-%'
                   and exists (select from pulih.client c where c.office_id = a.office_id) order by username""").stream()
                .map(row -> new Office(UUID.fromString(row.get(0)), row.get(1))).toList();
    }

    Visitor officer(Line line, Office office) throws IOException {
        return Visitor.signedIn(line, office.officer(), password);
    }

    /** Somebody of the cast, by role; empty when there is nobody. */
    List<Visitor> cast(Line line, String role) throws IOException {
        var found = new ArrayList<Visitor>();
        for (JsonNode each : JSON.readTree(Files.readAllBytes(home.resolve("demo-accounts.json")))) {
            if (each.path("role").asString().equals(role) && !each.path("username").asString().startsWith("petugas-")) {
                found.add(Visitor.signedIn(line, each.path("username").asString(), each.path("password").asString()));
            }
        }
        return found;
    }

    /** A bearer token of an office's officer. The code is read from a sign-in that goes no further. */
    String token(Line line, Office office) throws IOException {
        Line.Answer answer = null;
        for (int attempt = 0; attempt < Visitor.TRIES && (answer == null || answer.status() == 401); attempt++) {
            String code = Visitor.known(line, office.officer(), password).code(line);
            answer = line.send("POST", "/api/v1/tokens",
                    JSON.writeValueAsBytes(Map.of("username", office.officer(), "password", password, "code", code)), "Content-Type", "application/json");
        }
        if (answer.status() != 201) {
            throw new IllegalStateException("No token for " + office.officer() + ": " + answer.status() + " " + answer.text());
        }
        return JSON.readTree(answer.body()).path("token").asString();
    }

    /** A telephone for each of so many agents who accompany somebody today, after those skipped. */
    List<Handset> handsets(Line line, Visitor officer, Office office, int skipped, int most) throws IOException, SQLException {
        var phones = new ArrayList<Handset>();
        for (var agent : agents(office).entrySet().stream().skip(skipped).limit(most).toList()) {
            String path = "/agen/" + agent.getKey() + "/hp";
            String code = Visitor.found(CODE, officer.submit(line, path, path, Map.of()).text());
            phones.add(Handset.enrol(line, code, agent.getValue()));
        }
        return phones;
    }

    private Map<UUID, List<Handset.Episode>> agents(Office office) throws SQLException {
        var agents = new LinkedHashMap<UUID, List<Handset.Episode>>();
        for (List<String> row : database.rows("""
                select s.agent_id, e.id, to_char(e.starts_on, 'YYYY-MM-DD"T18:00:00Z"') from pulih.assignment s
                  join pulih.episode e on e.office_id = s.office_id and e.id = s.episode_id
                 where s.office_id = ? and not exists (select from pulih.assignment_ending x where x.office_id = s.office_id and x.assignment_id = s.id)
                   and not exists (select from pulih.episode_ending n where n.office_id = e.office_id and n.episode_id = e.id)
                   and e.starts_on <= current_date - 2 order by s.agent_id, e.id""", office.id())) {
            agents.computeIfAbsent(UUID.fromString(row.get(0)), agent -> new ArrayList<>())
                    .add(new Handset.Episode(UUID.fromString(row.get(1)), Instant.parse(row.get(2))));
        }
        return agents;
    }
}
