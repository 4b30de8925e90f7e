package id.pulih.outcomes.internal;

import id.pulih.access.Asker;
import id.pulih.access.Asking;
import id.pulih.platform.Dates;
import id.pulih.platform.Ids;
import id.pulih.platform.Input;
import id.pulih.platform.InvalidInput;
import id.pulih.platform.Problem;
import id.pulih.platform.ProblemException;
import id.pulih.ui.Form;
import id.pulih.ui.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Completing a programme on a page. */
@RestController
class CompletionPages {

    private static final String TEMPLATE = "outcomes/completion.jte";

    private final Asking asking;
    private final Pages pages;
    private final OutcomeReader reader;
    private final CompletionViews views;
    private final CompletionStore store;
    private final Clock clock;

    CompletionPages(Asking asking, Pages pages, OutcomeReader reader, CompletionViews views, CompletionStore store, Clock clock) {
        this.asking = asking;
        this.pages = pages;
        this.reader = reader;
        this.views = views;
        this.store = store;
        this.clock = clock;
    }

    @GetMapping("/episode/{id}/selesai")
    ResponseEntity<byte[]> form(@PathVariable UUID id) {
        Asker asker = asking.now();
        String today = Dates.typed(LocalDate.now(clock.withZone(asker.zone())));
        return pages.show(TEMPLATE, page(asker, id, Form.of(Map.of("id", Ids.next().toString(), "completedOn", today))));
    }

    @PostMapping("/episode/{id}/selesai")
    ResponseEntity<byte[]> complete(@PathVariable UUID id, HttpServletRequest request) {
        Asker asker = asking.now();
        var input = Input.form(request.getParameterMap());
        try {
            store.complete(asker, id, input);
            return pages.to("/episode/" + id + "/selesai");
        } catch (InvalidInput e) {
            return pages.again(TEMPLATE, page(asker, id, Form.again(e)));
        } catch (ProblemException e) {
            if (e.problem() == Problem.NOT_FOUND) {
                throw e;
            }
            CompletionPage refused = page(asker, id, Form.again(input)).refused(e);
            return pages.show(HttpStatus.valueOf(e.problem().status()), TEMPLATE, refused);
        }
    }

    private CompletionPage page(Asker asker, UUID id, Form form) {
        return reader.opened(asker, id, episode -> views.of(asker, id, form));
    }
}
