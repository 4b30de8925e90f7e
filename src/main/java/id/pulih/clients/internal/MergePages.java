package id.pulih.clients.internal;

import id.pulih.access.Asker;
import id.pulih.access.Asking;
import id.pulih.clients.MergePolicy;
import id.pulih.platform.Input;
import id.pulih.platform.InvalidInput;
import id.pulih.platform.Problem;
import id.pulih.platform.ProblemException;
import id.pulih.ui.Form;
import id.pulih.ui.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /duplikat}: proposals, the two records beside each other, the decision and its undoing. */
@RestController
class MergePages {

    private static final String TEMPLATE = "clients/merge.jte";

    private final Pages pages;
    private final Asking asking;
    private final MergeStore store;
    private final MergeViews views;
    private final MergeParts parts;

    MergePages(Pages pages, Asking asking, MergeStore store, MergeViews views, MergeParts parts) {
        this.pages = pages;
        this.asking = asking;
        this.store = store;
        this.views = views;
        this.parts = parts;
    }

    @GetMapping("/duplikat")
    ResponseEntity<byte[]> list(@RequestParam(name = "sesudah", defaultValue = "") String after) {
        return pages.show("clients/duplicates.jte", views.list(asking.now(), DuplicatePairs.Pair.after(after)));
    }

    @GetMapping("/duplikat/{id}")
    ResponseEntity<byte[]> compare(@PathVariable UUID id) {
        Asker asker = asking.now();
        return pages.show(TEMPLATE, views.one(asker, id, pages.ui(), Form.empty(), null));
    }

    @PostMapping("/duplikat/{id}/gabung")
    ResponseEntity<byte[]> merge(@PathVariable UUID id, HttpServletRequest request) {
        Asker asker = asking.now();
        return act(asker, id, request, input -> {
            MergeViews.Opened opened = views.open(asker, id);
            if (!MergePolicy.mayDecide(asker, asker.office(), opened.proposal().proposedBy())) {
                throw ProblemException.of(Problem.MERGE_SECOND_PERSON);
            }
            MergeStore.Choice choice = parts.read(input, opened.one(), opened.other());
            input.check();
            store.merge(asker, id, choice);
        });
    }

    @PostMapping("/duplikat/{id}/beda")
    ResponseEntity<byte[]> different(@PathVariable UUID id, HttpServletRequest request) {
        Asker asker = asking.now();
        return act(asker, id, request, input -> store.different(asker, id));
    }

    @PostMapping("/duplikat/{id}/pisah")
    ResponseEntity<byte[]> undo(@PathVariable UUID id, HttpServletRequest request) {
        Asker asker = asking.now();
        return act(asker, id, request, input -> {
            String reason = input.needText("reason", 500);
            input.check();
            store.undo(asker, id, reason);
        });
    }

    private ResponseEntity<byte[]> act(Asker asker, UUID id, HttpServletRequest request, Consumer<Input> act) {
        var input = Input.form(request.getParameterMap());
        try {
            act.accept(input);
            return pages.to("/duplikat/" + id);
        } catch (InvalidInput e) {
            return pages.again(TEMPLATE, views.one(asker, id, pages.ui(), Form.again(e), null));
        } catch (ProblemException e) {
            if (e.problem() == Problem.NOT_FOUND) {
                throw e;
            }
            HttpStatus status = e.problem() == Problem.STALE_VERSION ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT;
            return pages.show(status, TEMPLATE, views.one(asker, id, pages.ui(), Form.again(input), e));
        }
    }
}
