package id.pulih.bench;

import id.pulih.platform.Ids;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

/** R0, R1 and R2 on the database that Pulih uses, in tables of their own. */
final class Yardsticks {

    static final int PEOPLE = 8;
    static final int BATCH = 50;

    private final Options options;
    private final Country country;
    private final Figures figures;

    Yardsticks(Options options, Country country, Figures figures) {
        this.options = options;
        this.country = country;
        this.figures = figures;
    }

    void prepare() throws SQLException {
        Bench.say("yardsticks: making tables of %,d rows", options.yardRows());
        try (Connection postgres = country.database.connect("pulih")) {
            Database.update(postgres, "drop database if exists " + Database.YARD);
            Database.update(postgres, "create database " + Database.YARD);
        }
        try (Connection yard = country.database.connect(Database.YARD)) {
            Raw.schema(yard);
            Raw.fill(yard, options.yardRows());
        }
    }

    /** R0, R1 and R2 one after the other; on the quiet machine of the issue 35,200, 23,700 and 13,300 visits a second. */
    void measure() throws Exception {
        raw("R0", (raw, office, visits) -> raw.r0(office, visits));
        raw("R1", (raw, office, visits) -> raw.r1(office, Ids.next(), visits));
        int port = Java.freePort();
        Path log = country.home.resolveSibling(country.home.getFileName() + "-least.log");
        try (Java least = Java.start(log, port, "/ready", Map.of(), List.of("-Xmx320m", "-XX:+UseCompactObjectHeaders", "-XX:+UseSerialGC",
                "-cp", System.getProperty("java.class.path"), Least.class.getName(), Integer.toString(port), country.database.url(Database.YARD),
                country.database.password(), Integer.toString(PEOPLE)))) {
            http(least);
            figures.put("R2 memory", Processor.mostMegabytes(least.pid()));
        }
    }

    private interface Write {
        void of(Raw raw, int office, List<Raw.Visit> visits) throws SQLException;
    }

    private Loop loop(long server) {
        return new Loop(() -> Processor.micros(server), () -> Processor.serverMicros(country.database.pid()), options.warmUp(), options.seconds());
    }

    private void raw(String name, Write write) throws Exception {
        if (!options.wanted(name)) {
            return;
        }
        var all = new ArrayList<Raw>();
        for (int i = 0; i < PEOPLE; i++) {
            all.add(new Raw(country.database.connect(Database.YARD)));
        }
        figures.add(loop(ProcessHandle.current().pid()).run(name, PEOPLE, BATCH, thread -> {
            write.of(all.get(thread), ThreadLocalRandom.current().nextInt(Raw.OFFICES), visits(BATCH));
            return true;
        }));
        for (Raw each : all) {
            each.close();
        }
    }

    private void http(Java least) throws Exception {
        var lines = new Lines(least.port(), PEOPLE);
        Loop loop = loop(least.pid());
        if (options.wanted("R2")) {
            figures.add(loop.run("R2", PEOPLE, BATCH, thread -> post(lines, thread, BATCH)));
        }
        if (options.wanted("R2 save")) {
            figures.add(loop.run("R2 save", PEOPLE, 1, thread -> post(lines, thread, 1)));
            figures.add(loop.run("R2 history", PEOPLE, 1, thread -> get(lines, thread,
                    "/history?" + random().nextInt(Raw.OFFICES) + "-" + random().nextInt(Raw.CLIENTS))));
            figures.add(loop.run("R2 dashboard", PEOPLE, 1, thread -> get(lines, thread, "/dashboard")));
            get(lines, 0, "/aggregate");
            figures.add(loop.measured("R2 aggregate", 1, 1, thread -> get(lines, thread, "/aggregate")));
        }
        lines.close();
    }

    private static boolean post(Lines lines, int thread, int visits) throws Exception {
        byte[] body = Least.body(random().nextInt(Raw.OFFICES), Ids.next(), visits(visits));
        return lines.of(thread).send("POST", "/visits", body, "Content-Type", "application/json").status() == 200;
    }

    private static boolean get(Lines lines, int thread, String path) throws Exception {
        return lines.of(thread).get(path).status() == 200;
    }

    private static List<Raw.Visit> visits(int count) {
        return Stream.generate(() -> Raw.Visit.random(random())).limit(count).toList();
    }

    private static Random random() {
        return ThreadLocalRandom.current();
    }
}
