package id.pulih.clients.internal;

import id.pulih.access.Asker;
import id.pulih.access.Asking;
import id.pulih.platform.Input;
import id.pulih.platform.InvalidInput;
import id.pulih.platform.Problem;
import id.pulih.platform.ProblemException;
import id.pulih.ui.Form;
import id.pulih.ui.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Changing what is known of a client. Two changes at once: the second sees both values and decides. */
@RestController
class EditPages {

    private static final String TEMPLATE = "clients/edit.jte";

    private static final Map<String, String> WORDS = Map.of("sex", "clients.sex.", "guardian.relation", "clients.relation.",
            "rehabilitation.kind", "clients.rehabilitation.kind.");

    private final Pages pages;
    private final Asking asking;
    private final ClientForms forms;
    private final ClientStore store;
    private final OpenedClients opened;

    EditPages(Pages pages, Asking asking, ClientForms forms, ClientStore store, OpenedClients opened) {
        this.pages = pages;
        this.asking = asking;
        this.forms = forms;
        this.store = store;
        this.opened = opened;
    }

    @GetMapping("/klien/{id}/ubah")
    ResponseEntity<byte[]> form(@PathVariable UUID id) {
        Client client = opened.read(asking.now(), id);
        Map<String, String> values = Differences.values(client.details());
        values.put("version", String.valueOf(client.version()));
        return pages.show(TEMPLATE, page(client, forms.open(values)));
    }

    @PostMapping("/klien/{id}/ubah")
    ResponseEntity<byte[]> change(@PathVariable UUID id, HttpServletRequest request) {
        Asker asker = asking.now();
        Client client = opened.read(asker, id);
        Input input = forms.sent(asker, request.getParameterMap());
        if (forms.searching(input)) {
            return pages.show(TEMPLATE, page(client, new Form(input, List.of())));
        }
        try {
            return change(asker, client, input);
        } catch (InvalidInput e) {
            return pages.again(TEMPLATE, page(client, Form.again(e)));
        }
    }

    private ResponseEntity<byte[]> change(Asker asker, Client client, Input input) {
        int version = input.needInteger("version", 1, Integer.MAX_VALUE);
        Details details = forms.details(asker, input);
        input.check();
        try {
            store.change(asker, client.id(), version, details);
            return pages.to("/klien/" + client.id());
        } catch (ProblemException e) {
            if (e.problem() != Problem.STALE_VERSION) {
                throw e;
            }
            return both(asker, client.id(), details, input);
        }
    }

    /** Nothing is stored; saving this page again stores it over what is there now. */
    private ResponseEntity<byte[]> both(Asker asker, UUID id, Details yours, Input input) {
        Client now = opened.read(asker, id);
        Map<String, String> typed = Differences.values(yours);
        Map<String, String> stored = Differences.values(now.details());
        List<EditPage.Conflict> conflicts = Differences.between(yours, now.details()).stream()
                .map(field -> new EditPage.Conflict("clients." + field, WORDS.get(field),
                        forms.shown(field, typed.getOrDefault(field, "")), forms.shown(field, stored.getOrDefault(field, ""))))
                .toList();
        Input again = input.with(Map.of("version", String.valueOf(now.version())));
        return pages.show(HttpStatus.CONFLICT, TEMPLATE, page(now, new Form(again, List.of()), true, conflicts));
    }

    private EditPage page(Client client, Form form) {
        return page(client, form, false, List.of());
    }

    private EditPage page(Client client, Form form, boolean stale, List<EditPage.Conflict> conflicts) {
        return new EditPage("/klien/" + client.id(), client.caseNumber(), form, forms.institutions(), stale, conflicts);
    }
}
