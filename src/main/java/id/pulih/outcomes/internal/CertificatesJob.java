package id.pulih.outcomes.internal;

import id.pulih.access.Asker;
import id.pulih.clients.Restrictions;
import id.pulih.documents.Cells;
import id.pulih.episodes.Episodes;
import id.pulih.jobs.JobKind;
import id.pulih.jobs.JobRun;
import id.pulih.jobs.Outcome;
import id.pulih.outcomes.internal.CertificateQueries.Issued;
import id.pulih.outcomes.internal.CertificateQueries.Wanted;
import id.pulih.platform.ProblemException;
import id.pulih.ui.Words;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;

/**
 * Prints many certificates into one archive. Each is opened, on record and drawn exactly as one printed alone; what may not be
 * printed is named in the archive by case number with the reason.
 */
@Component
class CertificatesJob implements JobKind {

    static final String CODE = "certificates";

    /** Small: others of the office who need a serial wait while a step is drawn. */
    private static final int STEP = 8;

    private static final String LEFT_OUT = "tidak-dicetak";

    private final CertificateQueries queries;
    private final CertificateLetter letter;
    private final Episodes episodes;
    private final Restrictions restrictions;
    private final Words words;

    CertificatesJob(CertificateQueries queries, CertificateLetter letter, Episodes episodes, Restrictions restrictions, Words words) {
        this.queries = queries;
        this.letter = letter;
        this.episodes = episodes;
        this.restrictions = restrictions;
        this.words = words;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String route() {
        return "POST /sertifikat-bulanan";
    }

    @Override
    public Outcome run(JobRun run) {
        Wanted wanted = wanted(run.parameters());
        while (!run.checkpoint().containsKey("all")) {
            run.step(() -> print(run, wanted));
        }
        return Outcome.file(new Outcome.ResultFile("sertifikat.zip", "application/zip", to -> zip(run, to)),
                number(run, "printed"), number(run, "left"));
    }

    private static Wanted wanted(Map<String, String> parameters) {
        String month = parameters.get("month");
        return month != null ? new Wanted(YearMonth.parse(month), List.of())
                : new Wanted(null, Arrays.stream(parameters.get("episodes").split(",")).map(UUID::fromString).toList());
    }

    private static long number(JobRun run, String name) {
        return Long.parseLong(run.checkpoint().getOrDefault(name, "0"));
    }

    private void print(JobRun run, Wanted wanted) {
        Asker asker = run.asker();
        UUID after = UUID.fromString(run.checkpoint().getOrDefault("after", new UUID(0, 0).toString()));
        List<Issued> next = queries.next(asker, wanted, after, STEP);
        var pages = new ArrayList<CertificatePage>();
        next.forEach(each -> open(run, each, pages));
        // Drawing is nearly all of the work and needs no database: both cores may.
        List<byte[]> drawn = pages.parallelStream().map(letter::draw).toList();
        for (int i = 0; i < pages.size(); i++) {
            CertificateLetter.Printed printed = letter.made(asker, pages.get(i), drawn.get(i));
            run.part(printed.fileName(), printed.pdf());
        }
        long printed = number(run, "printed") + pages.size();
        long left = number(run, "left") + next.size() - pages.size();
        run.progress(printed + left, Math.max(printed + left, queries.count(asker, wanted)));
        String place = next.size() < STEP ? "all" : "after";
        run.checkpoint(Map.of("printed", String.valueOf(printed), "left", String.valueOf(left), place, next.isEmpty() ? "" : next.getLast().id().toString()));
    }

    private void open(JobRun run, Issued each, List<CertificatePage> pages) {
        try {
            restrictions.needUnrestricted(run.asker(), each.clientId());
            pages.add(letter.open(run.asker(), episodes.own(run.asker(), each.episodeId())));
        } catch (ProblemException e) {
            String why = words.say(run.asker().locale(), "problem." + e.problem().code() + ".title");
            run.part(LEFT_OUT, Cells.line(List.of(each.caseNumber(), each.number(), why)).getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void zip(JobRun run, OutputStream to) throws IOException {
        var left = new ByteArrayOutputStream();
        var zip = new ZipOutputStream(to);
        zip.setLevel(Deflater.BEST_SPEED);
        run.parts((name, content) -> {
            if (Objects.equals(name, LEFT_OUT)) {
                left.write(content);
                return;
            }
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
            zip.closeEntry();
        });
        if (left.size() > 0) {
            zip.putNextEntry(new ZipEntry(LEFT_OUT + ".csv"));
            zip.write(left.toByteArray());
            zip.closeEntry();
        }
        zip.finish();
    }
}
