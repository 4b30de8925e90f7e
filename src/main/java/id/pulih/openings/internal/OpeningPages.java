package id.pulih.openings.internal;

import id.pulih.access.Asker;
import id.pulih.access.Asking;
import id.pulih.accounts.StepUp;
import id.pulih.openings.OpeningPolicy;
import id.pulih.platform.Input;
import id.pulih.platform.InvalidInput;
import id.pulih.platform.Problem;
import id.pulih.platform.ProblemException;
import id.pulih.ui.Form;
import id.pulih.ui.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The list of openings, each of them, and the second person's word about a request. */
@RestController
class OpeningPages {

    private static final String TEMPLATE = "openings/opening.jte";

    private final Pages pages;
    private final Asking asking;
    private final OpeningDesk desk;
    private final OpeningStore store;
    private final StepUp stepUp;

    OpeningPages(Pages pages, Asking asking, OpeningDesk desk, OpeningStore store, StepUp stepUp) {
        this.pages = pages;
        this.asking = asking;
        this.desk = desk;
        this.store = store;
        this.stepUp = stepUp;
    }

    @GetMapping("/pembukaan")
    ResponseEntity<byte[]> list() {
        Asker asker = asking.now();
        return pages.show("openings/openings.jte", new OpeningsPage(lines(desk.toDecide(asker)), lines(desk.mine(asker)),
                lines(desk.ofClients(asker)), pages.ui().opens("/pembukaan/tinjauan")));
    }

    @GetMapping("/pembukaan/{id}")
    ResponseEntity<byte[]> show(@PathVariable UUID id) {
        return pages.show(TEMPLATE, page(asking.now(), id, Form.empty(), null));
    }

    @PostMapping("/pembukaan/{id}")
    ResponseEntity<byte[]> decide(@PathVariable UUID id, HttpServletRequest request) {
        Asker asker = asking.now();
        store.seen(asker, id);
        var input = Input.form(request.getParameterMap());
        try {
            Decision decision = input.needCode("decision", Decision.class);
            stepUp.require(asker, input);
            input.check();
            store.decide(asker, id, decision == Decision.APPROVE);
            return pages.to("/pembukaan");
        } catch (InvalidInput e) {
            return pages.again(TEMPLATE, page(asker, id, Form.again(e), null));
        } catch (ProblemException e) {
            var page = page(asker, id, new Form(input, List.of()), e.problem());
            return pages.show(HttpStatus.valueOf(e.problem().status()), TEMPLATE, page);
        }
    }

    @PostMapping("/pembukaan/{id}/tutup")
    ResponseEntity<byte[]> close(@PathVariable UUID id) {
        Asker asker = asking.now();
        Opening closed = store.close(asker, id);
        return pages.to(closed.accountId().equals(asker.account()) ? "/klien/" + closed.clientId() : "/pembukaan/" + id);
    }

    private OpeningPage page(Asker asker, UUID id, Form form, @Nullable Problem problem) {
        Opening opening = store.seen(asker, id);
        State state = desk.state(opening);
        String client = pages.ui().opens("/klien/" + opening.clientId()) ? "/klien/" + opening.clientId() : "";
        return new OpeningPage(OpeningLine.of(opening, state), store.reason(asker, opening), client,
                state == State.WAITING && OpeningPolicy.mayDecide(asker, opening.request()),
                state == State.OPEN && OpeningPolicy.mayClose(asker, opening.request()), form, problem);
    }

    private List<OpeningLine> lines(List<Opening> openings) {
        return openings.stream().map(each -> OpeningLine.of(each, desk.state(each))).toList();
    }
}
