package id.pulih.rights.internal;

import id.pulih.platform.StartFailure;
import id.pulih.platform.Verb;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The verb {@code retention}: tells what would be destroyed today, office by office. With {@code --apply RUN} it destroys what
 * one person proposed and another approved on the page.
 */
@Component
class RetentionVerb implements Verb {

    private final RetentionQueries queries;
    private final RetentionRuns runs;

    RetentionVerb(RetentionQueries queries, RetentionRuns runs) {
        this.queries = queries;
        this.runs = runs;
    }

    @Override
    public String word() {
        return "retention";
    }

    @Override
    public void run(List<String> args) {
        if (args.isEmpty() || args.equals(List.of("--dry-run"))) {
            dryRun();
        } else if (args.size() == 2 && args.getFirst().equals("--apply") && args.getLast().matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
            apply(UUID.fromString(args.getLast()));
        } else {
            throw new StartFailure("Tulis retention --dry-run, atau retention --apply NOMOR-USULAN. / Write retention --dry-run, or retention --apply RUN-ID.");
        }
    }

    private void dryRun() {
        System.out.printf("%-40s %6s %6s %8s  %s%n", "kantor / office", "habis", "tahan", "kiriman", "nomor kasus / case numbers");
        for (UUID office : runs.offices()) {
            RetentionList list = queries.dryRun(office);
            System.out.printf("%-40s %6d %6d %8d  %s%n", list.officeName(), list.due().size(), list.held().size(),
                    list.counts().getOrDefault("received", 0), String.join(" ", list.due().stream().map(RetentionList.Due::caseNumber).toList()));
        }
        System.out.println("Tidak ada yang dimusnahkan. / Nothing was destroyed.");
    }

    private void apply(UUID run) {
        RetentionRuns.Ended ended = runs.apply(run).orElseThrow(() -> new StartFailure(
                "Usulan ini tidak ada atau belum disetujui orang lain. / There is no such run, or nobody else approved it."));
        System.out.printf("dimusnahkan / destroyed %d, tetap disimpan / kept %d, kiriman / received ids %d%n", ended.destroyed(), ended.kept(), ended.received());
    }
}
