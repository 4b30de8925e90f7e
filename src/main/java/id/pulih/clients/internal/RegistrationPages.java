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
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Registering a client; goes on to the papers. */
@RestController
class RegistrationPages {

    private static final String TEMPLATE = "clients/new.jte";

    private final Pages pages;
    private final Asking asking;
    private final ClientForms forms;
    private final ClientStore store;
    private final Duplicates duplicates;

    RegistrationPages(Pages pages, Asking asking, ClientForms forms, ClientStore store, Duplicates duplicates) {
        this.pages = pages;
        this.asking = asking;
        this.forms = forms;
        this.store = store;
        this.duplicates = duplicates;
    }

    @GetMapping("/klien/baru")
    ResponseEntity<byte[]> form() {
        return pages.show(TEMPLATE, page(forms.fresh(asking.now()), List.of(), null));
    }

    @PostMapping("/klien/baru")
    ResponseEntity<byte[]> register(HttpServletRequest request) {
        Asker asker = asking.now();
        Input input = forms.sent(asker, request.getParameterMap());
        if (forms.searching(input)) {
            return pages.show(TEMPLATE, page(new Form(input, List.of()), List.of(), null));
        }
        try {
            return register(asker, input);
        } catch (InvalidInput e) {
            return pages.again(TEMPLATE, page(Form.again(e), List.of(), null));
        } catch (ProblemException e) {
            if (e.problem() != Problem.ID_CONFLICT) {
                throw e;
            }
            return pages.show(HttpStatus.CONFLICT, TEMPLATE, page(new Form(input, List.of()), List.of(), "/klien/" + input.typed("id")));
        }
    }

    /** Somebody who may be the same person is shown first, and nothing is stored until the officer says it is another one. */
    private ResponseEntity<byte[]> register(Asker asker, Input input) {
        UUID id = input.needId("id");
        Details details = forms.details(asker, input);
        input.check();
        List<Duplicate> alike = input.flag("confirmed") ? List.of() : duplicates.of(asker, id, details);
        if (!alike.isEmpty()) {
            return pages.again(TEMPLATE, page(new Form(input, List.of()), alike, null));
        }
        store.register(asker, id, details, input);
        return pages.to("/klien/" + id + "/berkas?baru");
    }

    private RegistrationPage page(Form form, List<Duplicate> alike, @Nullable String stored) {
        return new RegistrationPage(form, forms.institutions(), alike, stored);
    }
}
