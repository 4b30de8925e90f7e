package id.pulih.bench;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/** One run from the empty folder to the table. */
final class Run {

    private final Options options;
    private final Country country;
    private final Figures figures = new Figures();

    Run(Options options, Country country) {
        this.options = options;
        this.country = country;
    }

    void all() throws Exception {
        load();
        for (double size : options.sizes()) {
            figures.at(size);
            try (Java pulih = country.serve()) {
                country.database.requireDurable();
                if (size > options.sizes().getFirst()) {
                    new Clones(country.database).grow(Math.round(size * 1e6));
                    Bench.say("measuring at %s million activities", size);
                }
                measure(pulih, size);
            }
        }
        if (options.archive()) {
            figures.put("start from archive", country.startFromArchive());
        }
        new Report(options, figures).write();
    }

    private void load() throws Exception {
        boolean fresh = !Files.exists(country.home.resolve("demo-complete"));
        if (!fresh) {
            Bench.say("using what is in %s", country.home);
        }
        Bench.say("loading %,d invented clients with the demo's own loader", options.clients());
        double seconds = country.load(options.clients());
        if (fresh) {
            figures.put("load seconds", seconds);
            figures.put("load seconds per 80000 clients", seconds * 80_000 / options.clients());
        }
        Bench.say("loaded in %.0f s", seconds);
        if (options.wanted(Certificates.NAME)) {
            country.issue(options.certificates());
            Bench.say("issued %,d certificates", options.certificates());
        }
    }

    private void measure(Java pulih, double size) throws Exception {
        figures.put("start", pulih.firstPage());
        Bench.say("Pulih started in %.1f s; %,d activities", pulih.firstPage(), country.database.number("select count(*) from pulih.activity"));
        if (size == options.sizes().getLast()) {
            var yardsticks = new Yardsticks(options, country, figures);
            yardsticks.prepare();
            yardsticks.measure();
        }
        try (var lines = new Lines(pulih.port(), Yardsticks.PEOPLE)) {
            pulih(pulih, lines, size);
            if (size == options.sizes().getLast() && options.wanted(Certificates.NAME)) {
                new Certificates(options, country, figures).measure(pulih, lines.of(0));
            }
        }
        figures.put("memory", Processor.mostMegabytes(pulih.pid()));
    }

    private void pulih(Java pulih, Lines lines, double size) throws Exception {
        var loop = new Loop(() -> Processor.micros(pulih.pid()), () -> Processor.serverMicros(country.database.pid()), options.warmUp(), options.seconds());
        // Telephones that hand in fifty facts again and again leave histories that no desk ever sees: desks are those of other offices.
        List<Country.Office> all = country.offices();
        int warming = all.size() / 5;
        int measured = Math.min(Yardsticks.PEOPLE, (all.size() - warming) / 2);
        List<Country.Office> desks = all.subList(measured, 2 * measured);
        if (options.wanted("sync")) {
            var syncing = new Syncing(options, country.database, figures, loop, lines);
            syncing.warm(telephones(lines, all.subList(all.size() - warming, all.size()), 0, options.phones()).stream().flatMap(List::stream).toList());
            int share = options.phones() / options.sizes().size();
            syncing.measure(telephones(lines, all.subList(0, measured), options.sizes().indexOf(size) * share, share));
        }
        Bench.say("signing in at the desks of %d offices", desks.size());
        var visitors = new ArrayList<Visitor>();
        for (Country.Office office : desks) {
            visitors.add(country.officer(lines.of(0), office));
        }
        new Desk(options, country, figures, loop, lines).measure(desks, visitors);
    }

    /** Of each office. */
    private List<List<Handset>> telephones(Lines lines, List<Country.Office> offices, int skipped, int most) throws Exception {
        Bench.say("giving telephones to agents of %d offices", offices.size());
        var phones = new ArrayList<List<Handset>>();
        for (Country.Office office : offices) {
            phones.add(country.handsets(lines.of(0), country.officer(lines.of(0), office), office, skipped, most));
        }
        return phones;
    }
}
