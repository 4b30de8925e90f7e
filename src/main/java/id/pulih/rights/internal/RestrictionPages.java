package id.pulih.rights.internal;

import id.pulih.access.Asker;
import id.pulih.access.Asking;
import id.pulih.clients.ClientSummary;
import id.pulih.clients.Clients;
import id.pulih.clients.RestrictionPolicy;
import id.pulih.clients.Restrictions;
import id.pulih.platform.Input;
import id.pulih.platform.InvalidInput;
import id.pulih.platform.ProblemException;
import id.pulih.ui.Form;
import id.pulih.ui.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lifting a restriction, or writing nevertheless for an hour. It begins with a request and its decision. */
@RestController
class RestrictionPages {

    private static final String TEMPLATE = "rights/restriction.jte";

    private final Pages pages;
    private final Asking asking;
    private final Clients clients;
    private final Restrictions restrictions;

    RestrictionPages(Pages pages, Asking asking, Clients clients, Restrictions restrictions) {
        this.pages = pages;
        this.asking = asking;
        this.clients = clients;
        this.restrictions = restrictions;
    }

    @GetMapping("/klien/{id}/pembatasan")
    ResponseEntity<byte[]> show(@PathVariable UUID id) {
        return pages.show(TEMPLATE, page(asking.now(), id, Form.empty()));
    }

    @PostMapping("/klien/{id}/pembatasan/cabut")
    ResponseEntity<byte[]> lift(@PathVariable UUID id, HttpServletRequest request) {
        Asker asker = asking.now();
        return act(asker, id, request, "lift", reason -> restrictions.end(asker, id, reason));
    }

    @PostMapping("/klien/{id}/pembatasan/buka")
    ResponseEntity<byte[]> except(@PathVariable UUID id, HttpServletRequest request) {
        Asker asker = asking.now();
        return act(asker, id, request, "except", reason -> restrictions.except(asker, id, reason));
    }

    private ResponseEntity<byte[]> act(Asker asker, UUID id, HttpServletRequest request, String field, Consumer<String> act) {
        var input = Input.form(request.getParameterMap());
        page(asker, id, Form.empty());
        try {
            String reason = input.needText(field, 500);
            input.check();
            act.accept(reason);
            return pages.to("/klien/" + id + "/pembatasan");
        } catch (InvalidInput e) {
            return pages.again(TEMPLATE, page(asker, id, Form.again(e)));
        }
    }

    private RestrictionPage page(Asker asker, UUID id, Form form) {
        ClientSummary client = clients.get(asker, id);
        if (!RestrictionPolicy.mayRestrict(asker, client.office())) {
            throw ProblemException.notFound().get();
        }
        return new RestrictionPage("/klien/" + id, client.caseNumber(), restrictions.of(asker, id).orElse(null), form);
    }
}
