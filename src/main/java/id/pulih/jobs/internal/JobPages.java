package id.pulih.jobs.internal;

import id.pulih.access.Asker;
import id.pulih.access.Asking;
import id.pulih.audit.Audit;
import id.pulih.platform.Problem;
import id.pulih.platform.ProblemException;
import id.pulih.platform.Work;
import id.pulih.ui.Pages;
import id.pulih.ui.Ui;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The long work somebody has asked for: how far it is, how to stop it, and what came of it. */
@RestController
class JobPages {

    private final Pages pages;
    private final Asking asking;
    private final JobQueries queries;
    private final JobViews views;
    private final Results results;
    private final Cancelling cancelling;

    JobPages(Pages pages, Asking asking, JobQueries queries, JobViews views, Results results, Cancelling cancelling) {
        this.pages = pages;
        this.asking = asking;
        this.queries = queries;
        this.views = views;
        this.results = results;
        this.cancelling = cancelling;
    }

    /** Writes the wish; whoever runs the job sees it before its next step. */
    @Component
    record Cancelling(Work work, JobStore store, Audit audit) {

        void cancel(Asker asker, Job job) {
            work.write(asker.own("job"), () -> {
                if (store.ended(job)) {
                    throw ProblemException.of(Problem.ALREADY_DONE);
                }
                if (store.cancel(asker, job)) {
                    audit.record(asker, "job-cancelled", "job", job.id(), "kind=" + job.kind());
                }
            });
        }
    }

    @GetMapping("/pekerjaan")
    ResponseEntity<byte[]> list(@RequestParam(name = "sebelum", required = false) @Nullable UUID before) {
        Ui ui = pages.ui();
        List<JobQueries.Seen> found = queries.page(asking.now(), before);
        List<JobQueries.Seen> shown = found.subList(0, Math.min(found.size(), JobQueries.PAGE));
        return pages.show("jobs/list.jte", new JobsPage(shown.stream().map(each -> views.page(ui, each)).toList(),
                found.size() > shown.size() ? "/pekerjaan?sebelum=" + shown.getLast().job().id() : null));
    }

    /** htmx gets the piece that changes: pages as a whole are never put into a page. */
    @GetMapping("/pekerjaan/{id}")
    ResponseEntity<byte[]> one(@PathVariable UUID id, @RequestHeader(name = "HX-Request", required = false) @Nullable String piece) {
        return pages.show(piece == null ? "jobs/job.jte" : "jobs/state.jte", views.page(pages.ui(), queries.get(asking.now(), id)));
    }

    @PostMapping("/pekerjaan/{id}/batal")
    ResponseEntity<byte[]> cancel(@PathVariable UUID id) {
        Asker asker = asking.now();
        cancelling.cancel(asker, queries.get(asker, id).job());
        return pages.to("/pekerjaan/" + id);
    }

    /** Piece by piece: a large file is never whole in memory. */
    @GetMapping("/pekerjaan/{id}/hasil")
    void result(@PathVariable UUID id, HttpServletResponse response) throws IOException {
        JobQueries.Seen seen = results.take(asking.now(), id);
        JobQueries.Result result = Objects.requireNonNull(seen.result());
        response.setContentType(result.type());
        response.setContentLengthLong(result.size());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(result.name()).build().toString());
        results.send(seen.job(), response.getOutputStream());
    }
}
