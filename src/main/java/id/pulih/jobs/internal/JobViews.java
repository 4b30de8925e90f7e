package id.pulih.jobs.internal;

import id.pulih.jobs.JobKind;
import id.pulih.ui.Ui;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says in words how a job stands. */
@Component
class JobViews {

    private final JobKinds kinds;
    private final Clock clock;

    JobViews(JobKinds kinds, Clock clock) {
        this.kinds = kinds;
        this.clock = clock;
    }

    JobPage page(Ui ui, JobQueries.Seen seen) {
        JobQueries.Ended ended = seen.ended();
        String url = "/pekerjaan/" + seen.job().id();
        String state = state(seen);
        return new JobPage(url, title(ui, seen.job()), ui.t("jobs.state." + state), tone(state), ended == null, seen.cancelling(),
                seen.done(), seen.total(), counted(ui, seen), ui.time(seen.job().askedAt()), ended == null ? "" : ui.time(ended.at()),
                ended == null ? "" : said(ui, seen.job(), ended), result(ui, url, seen.result()));
    }

    private String title(Ui ui, Job job) {
        Optional<JobKind> kind = kinds.find(job.kind());
        return ui.t(kind.map(each -> each.words(job.parameters())).orElse("jobs.kind.unknown"));
    }

    private static String state(JobQueries.Seen seen) {
        if (seen.ended() != null) {
            return seen.ended().how();
        }
        return seen.cancelling() ? "cancelling" : seen.begun() ? "running" : "waiting";
    }

    private static String tone(String state) {
        return switch (state) {
            case "finished" -> "ok";
            case "failed" -> "bad";
            case "cancelling", "cancelled" -> "warn";
            default -> "";
        };
    }

    private static String counted(Ui ui, JobQueries.Seen seen) {
        String stage = seen.stage() == null ? "" : ui.t("jobs.stage." + seen.stage()) + " ";
        return seen.total() == 0 ? stage.strip() : stage + ui.t("jobs.counted", ui.number(seen.done()), ui.number(seen.total()));
    }

    private String said(Ui ui, Job job, JobQueries.Ended ended) {
        Object[] args = ended.said().toArray();
        return switch (ended.how()) {
            case "failed" -> ui.t("problem." + ended.problem(), args);
            case "finished" -> kinds.find(job.kind()).map(kind -> ui.t(kind.doneWords(), args)).orElse("");
            default -> ui.t("jobs.cancelled-hint");
        };
    }

    private JobPage.@Nullable ResultLink result(Ui ui, String url, JobQueries.@Nullable Result result) {
        if (result == null) {
            return null;
        }
        boolean there = clock.instant().isBefore(result.expiresAt());
        return new JobPage.ResultLink(there ? url + "/hasil" : "", result.name(), ui.number((result.size() + 1023) / 1024), ui.time(result.expiresAt()));
    }
}
