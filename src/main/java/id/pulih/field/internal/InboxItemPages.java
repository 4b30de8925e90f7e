package id.pulih.field.internal;

import id.pulih.access.Asker;
import id.pulih.access.Asking;
import id.pulih.platform.FieldError;
import id.pulih.platform.Ids;
import id.pulih.platform.Input;
import id.pulih.platform.InvalidInput;
import id.pulih.platform.Problem;
import id.pulih.platform.ProblemException;
import id.pulih.platform.Work;
import id.pulih.ui.Form;
import id.pulih.ui.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** One thing of the inbox: a fact to accept or set aside, a report to reply to. Opening it is told in the trail. */
@RestController
class InboxItemPages {

    private static final String INBOX = "/kotak-masuk";

    private final Asking asking;
    private final Pages pages;
    private final Work work;
    private final Decisions decisions;
    private final Replies replies;
    private final Views views;

    InboxItemPages(Asking asking, Pages pages, Work work, Decisions decisions, Replies replies, Views views) {
        this.asking = asking;
        this.pages = pages;
        this.work = work;
        this.decisions = decisions;
        this.replies = replies;
        this.views = views;
    }

    /** What is shown of either. */
    @Component
    record Views(FactQueries queries, FactViews facts, ReportViews reports) {}

    private interface Act {
        void run(Asker asker, Input input);
    }

    @GetMapping(INBOX + "/{id}")
    ResponseEntity<byte[]> item(@PathVariable UUID id) {
        return show(HttpStatus.OK, id, blank(), null);
    }

    @PostMapping(INBOX + "/{id}/terima")
    ResponseEntity<byte[]> accept(@PathVariable UUID id, HttpServletRequest request) {
        return attempt(id, request, INBOX, (asker, input) -> decisions.accept(asker, id, input));
    }

    @PostMapping(INBOX + "/{id}/sisihkan")
    ResponseEntity<byte[]> setAside(@PathVariable UUID id, HttpServletRequest request) {
        return attempt(id, request, INBOX, (asker, input) -> decisions.setAside(asker, id, input));
    }

    @PostMapping(INBOX + "/{id}/balasan")
    ResponseEntity<byte[]> reply(@PathVariable UUID id, HttpServletRequest request) {
        return attempt(id, request, INBOX + "/" + id, (asker, input) -> replies.reply(asker, known(asker, id), input));
    }

    /** Does it and goes on; what is wrong or refused comes back with everything that was typed. */
    private ResponseEntity<byte[]> attempt(UUID id, HttpServletRequest request, String onTo, Act act) {
        var input = Input.form(request.getParameterMap());
        try {
            act.run(asking.now(), input);
            return pages.to(onTo);
        } catch (InvalidInput e) {
            return show(HttpStatus.UNPROCESSABLE_CONTENT, id, Form.again(input, e.errors().toArray(FieldError[]::new)), null);
        } catch (ProblemException e) {
            if (e.problem() == Problem.NOT_FOUND) {
                throw e;
            }
            return show(HttpStatus.valueOf(e.problem().status()), id, Form.again(input), e);
        }
    }

    /** The id under which the telephone knows what is replied to. */
    private UUID known(Asker asker, UUID id) {
        return work.read(asker.own("field"), () -> views.queries().handedIn(asker, id).map(Fact::id).orElseThrow(ProblemException.notFound()));
    }

    private ResponseEntity<byte[]> show(HttpStatus status, UUID id, Form form, @Nullable ProblemException refusal) {
        Asker asker = asking.now();
        return work.write(asker.own("field"), () -> views.queries().waiting(asker, id).isPresent()
                ? pages.show(status, "inbox/fact.jte", views.facts().page(asker, pages.ui(), id, form, refusal))
                : pages.show(status, "inbox/report.jte", views.reports().page(asker, pages.ui(), id, form, refusal)));
    }

    private static Form blank() {
        return Form.of(Map.of("id", Ids.next().toString()));
    }
}
