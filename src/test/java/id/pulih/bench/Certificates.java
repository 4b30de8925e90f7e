package id.pulih.bench;

import id.pulih.platform.Ids;
import java.io.ByteArrayInputStream;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipInputStream;

/** All certificates of a month in one job: from the button to the archive in the officer's hands. */
final class Certificates {

    static final String NAME = "1000 certificates";
    private static final String SECONDS = NAME + " seconds";
    private static final long PATIENCE = 600_000_000_000L;

    private final Options options;
    private final Country country;
    private final Figures figures;

    Certificates(Options options, Country country, Figures figures) {
        this.options = options;
        this.country = country;
        this.figures = figures;
    }

    /** An office that nothing else is measured in; a smaller number is reported as it would be for a thousand, and said to be. */
    void measure(Java pulih, Line line) throws Exception {
        Country.Office office = country.offices().getLast();
        Visitor officer = country.officer(line, office);
        String month = YearMonth.now().toString();
        String csrf = officer.token(line, "/sertifikat-bulanan?bulan=" + month);
        UUID job = Ids.next();
        long server = Processor.micros(pulih.pid());
        long database = Processor.serverMicros(country.database.pid());
        long begun = System.nanoTime();
        Line.Answer answer = officer.post(line, "/sertifikat-bulanan", Map.of("id", job.toString(), "bulan", month, "what", "month", "_csrf", csrf));
        if (answer.status() != 303) {
            throw new IllegalStateException("The certificates were not started: " + answer.status());
        }
        await(job, begun);
        int printed = printed(officer.get(line, "/pekerjaan/" + job + "/hasil").body());
        double seconds = (System.nanoTime() - begun) / 1e9;
        put(printed, seconds, Processor.micros(pulih.pid()) - server, Processor.serverMicros(country.database.pid()) - database);
    }

    private void put(int printed, double seconds, long server, long database) {
        if (printed < options.certificates()) {
            throw new IllegalStateException("Of %d certificates %d were printed".formatted(options.certificates(), printed));
        }
        Bench.say("%d certificates in one job: %.1f s, %.1f s for 1,000%s; server %.1f ms, database %.1f ms each", printed, seconds, seconds * 1000 / printed,
                printed < 1000 ? " (extrapolated)" : "", server / 1e3 / printed, database / 1e3 / printed);
        figures.put(SECONDS, seconds * 1000 / printed);
        figures.put("certificates in that job (of fewer than 1000 it is extrapolated)", printed);
        figures.put("certificates, server ms each", server / 1e3 / printed);
        figures.put("certificates, database ms each", database / 1e3 / printed);
    }

    private void await(UUID job, long begun) throws Exception {
        for (List<List<String>> end = List.of(); end.isEmpty(); end = country.database.rows("select outcome from pulih.job_end where job_id = ?", job)) {
            if (System.nanoTime() - begun > PATIENCE) {
                throw new IllegalStateException("The job of the certificates did not end");
            }
            Thread.sleep(100);
        }
    }

    private static int printed(byte[] archive) throws Exception {
        int pdfs = 0;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                pdfs += entry.getName().endsWith(".pdf") ? 1 : 0;
            }
        }
        return pdfs;
    }
}
