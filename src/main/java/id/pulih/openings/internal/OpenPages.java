package id.pulih.openings.internal;

import id.pulih.access.Asker;
import id.pulih.access.Asking;
import id.pulih.accounts.StepUp;
import id.pulih.clients.ClientSummary;
import id.pulih.platform.Ids;
import id.pulih.platform.Input;
import id.pulih.platform.InvalidInput;
import id.pulih.platform.Problem;
import id.pulih.platform.ProblemException;
import id.pulih.ui.Form;
import id.pulih.ui.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Asking for a name: the reason and the second factor travel in the body, never in the address. */
@RestController
class OpenPages {

    private static final String TEMPLATE = "openings/open.jte";

    private final Pages pages;
    private final Asking asking;
    private final OpeningDesk desk;
    private final OpeningStore store;
    private final StepUp stepUp;

    OpenPages(Pages pages, Asking asking, OpeningDesk desk, OpeningStore store, StepUp stepUp) {
        this.pages = pages;
        this.asking = asking;
        this.desk = desk;
        this.store = store;
        this.stepUp = stepUp;
    }

    /** What is open or asked for already is shown where it is. */
    @GetMapping("/klien/{id}/buka")
    ResponseEntity<byte[]> form(@PathVariable UUID id) {
        Asker asker = asking.now();
        ClientSummary client = desk.client(asker, id);
        return desk.current(asker, client)
                .map(opening -> pages.to(place(opening)))
                .orElseGet(() -> pages.show(TEMPLATE, page(asker, client, Form.of(Map.of("id", Ids.next().toString())))));
    }

    @PostMapping("/klien/{id}/buka")
    ResponseEntity<byte[]> open(@PathVariable UUID id, HttpServletRequest request) {
        Asker asker = asking.now();
        ClientSummary client = desk.client(asker, id);
        Input input = body(request);
        try {
            NewOpening wanted = NewOpening.read(input);
            stepUp.require(asker, input);
            input.check();
            return pages.to(place(store.open(asker, client.office(), id, wanted, input).opening()));
        } catch (InvalidInput e) {
            return pages.again(TEMPLATE, page(asker, client, Form.again(e)));
        }
    }

    /** What stands in an address stands in logs as well: a reason sent there is not read. */
    private static Input body(HttpServletRequest request) {
        if (request.getQueryString() != null) {
            throw ProblemException.of(Problem.MALFORMED_BODY);
        }
        return Input.form(request.getParameterMap());
    }

    private String place(Opening opening) {
        return desk.state(opening) == State.WAITING ? "/pembukaan/" + opening.id() : "/klien/" + opening.clientId();
    }

    private OpenPage page(Asker asker, ClientSummary client, Form form) {
        return new OpenPage("/klien/" + client.id(), client.caseNumber(), form, desk.minutes(asker, client), desk.alone(asker, client));
    }
}
