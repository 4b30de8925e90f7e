package id.pulih.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One run from the empty folder to the table. */
final class Run {

    private static final String UNCOUNTED = """
            select count(*) from pulih.office o
             where exists (select from pulih.client c where c.office_id = o.id)
               and not exists (select from pulih.figure_office f where f.office_id = o.id and f.built_at is not null)""";

    private static final long PATIENCE = TimeUnit.MINUTES.toNanos(20);

    private final Options options;
    private final Path folder;
    private final Figures figures = new Figures();

    /** @param folder in which each size has a home of its own */
    Run(Options options, Path folder) {
        this.options = options;
        this.folder = folder;
    }

    void all() throws Exception {
        Country country = null;
        for (double size : options.sizes()) {
            figures.at(size);
            country = prepared(size, country);
            try (Java pulih = country.serve()) {
                country.database.requireDurable();
                grow(country, size);
                measure(country, pulih, size);
            }
        }
        if (options.archive()) {
            figures.put("start from archive", country.startFromArchive());
        }
        new Report(options, figures).write();
    }

    /** As many clients as the demo's loader is asked for at most are loaded; beyond them the country before is copied, to be grown. */
    private Country prepared(double size, @Nullable Country before) throws Exception {
        var country = new Country(folder.resolve(Double.toString(size)));
        int clients = options.clients(size);
        boolean fresh = !Files.exists(country.home.resolve("demo-complete"));
        if (fresh && before != null && options.clientsBefore(size) == clients) {
            Bench.say("copying %s", before.home);
            if (new ProcessBuilder("cp", "-a", before.home.toString(), country.home.toString()).inheritIO().start().waitFor() != 0) {
                throw new IllegalStateException("Cannot copy " + before.home);
            }
            fresh = false;
        }
        Bench.say(fresh ? "loading %,d invented clients with the demo's own loader" : "using the %,d clients there are", clients);
        double seconds = country.load(clients);
        if (fresh) {
            figures.put("load seconds", seconds);
            figures.put("load seconds per 80000 clients", seconds * 80_000 / clients);
            Bench.say("loaded in %.0f s", seconds);
        }
        if (size == options.sizes().getLast() && options.wanted(Certificates.NAME)) {
            country.issue(options.certificates());
            Bench.say("issued %,d certificates", options.certificates());
        }
        return country;
    }

    /** What was loaded is counted in the background after the start: a figure of nothing that an office would see in its second minute. */
    private void grow(Country country, double size) throws Exception {
        long begun = System.nanoTime();
        while (country.database.number(UNCOUNTED) > 0) {
            if (System.nanoTime() - begun > PATIENCE) {
                throw new IllegalStateException("What was loaded is not counted yet");
            }
            Thread.sleep(500);
        }
        Bench.say("counted what was loaded in %.0f s", (System.nanoTime() - begun) / 1e9);
        if (country.database.number("select count(*) from pulih.activity") < size * 0.9e6) {
            new Clones(country.database).grow(Math.round(size * 1e6));
        }
    }

    private void measure(Country country, Java pulih, double size) throws Exception {
        figures.put("start", pulih.firstPage());
        Bench.say("Pulih started in %.1f s; %,d activities", pulih.firstPage(), country.database.number("select count(*) from pulih.activity"));
        if (size == options.sizes().getLast()) {
            var yardsticks = new Yardsticks(options, country, figures);
            yardsticks.prepare();
            yardsticks.measure();
        }
        try (var lines = new Lines(pulih.port(), Yardsticks.PEOPLE)) {
            pulih(country, pulih, lines, size);
            if (size == options.sizes().getLast() && options.wanted(Certificates.NAME)) {
                new Certificates(options, country, figures).measure(pulih, lines.of(0));
            }
        }
        figures.put("memory", Processor.mostMegabytes(pulih.pid()));
    }

    private void pulih(Country country, Java pulih, Lines lines, double size) throws Exception {
        var loop = new Loop(() -> Processor.micros(pulih.pid()), () -> Processor.serverMicros(country.database.pid()), options.warmUp(), options.seconds());
        // Telephones that hand in fifty facts again and again leave histories that no desk ever sees: desks are those of other offices.
        List<Country.Office> all = country.offices();
        int warming = all.size() / 5;
        int measured = Math.min(Yardsticks.PEOPLE, (all.size() - warming) / 2);
        List<Country.Office> desks = all.subList(measured, 2 * measured);
        if (options.wanted("sync")) {
            var syncing = new Syncing(options, country.database, figures, loop, lines);
            syncing.warm(telephones(country, lines, all.subList(all.size() - warming, all.size()), 0, options.phones()).stream().flatMap(List::stream).toList());
            int share = options.phones() / options.sizes().size();
            syncing.measure(telephones(country, lines, all.subList(0, measured), options.sizes().indexOf(size) * share, share));
        }
        Bench.say("signing in at the desks of %d offices", desks.size());
        var visitors = new ArrayList<Visitor>();
        for (Country.Office office : desks) {
            visitors.add(country.officer(lines.of(0), office));
        }
        new Desk(options, country, figures, loop, lines).measure(desks, visitors);
    }

    /** Of each office. */
    private List<List<Handset>> telephones(Country country, Lines lines, List<Country.Office> offices, int skipped, int most) throws Exception {
        Bench.say("giving telephones to agents of %d offices", offices.size());
        var phones = new ArrayList<List<Handset>>();
        for (Country.Office office : offices) {
            phones.add(country.handsets(lines.of(0), country.officer(lines.of(0), office), office, skipped, most));
        }
        return phones;
    }
}
