package id.pulih.clients.internal;

import id.pulih.access.Asker;
import id.pulih.access.Asking;
import id.pulih.clients.ClientSummary;
import id.pulih.clients.Clients;
import id.pulih.clients.ConsentPolicy;
import id.pulih.platform.Coded;
import id.pulih.platform.Dates;
import id.pulih.platform.Ids;
import id.pulih.platform.Input;
import id.pulih.platform.InvalidInput;
import id.pulih.platform.ProblemException;
import id.pulih.ui.Form;
import id.pulih.ui.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Recording what a client agrees to, and taking it back. */
@RestController
class ConsentsPages {

    private static final String TEMPLATE = "clients/consents.jte";

    private final Pages pages;
    private final Asking asking;
    private final Clients clients;
    private final ConsentStore store;
    private final ScopedConsents scoped;
    private final ClientFolder folder;

    ConsentsPages(Pages pages, Asking asking, Clients clients, ConsentStore store, ScopedConsents scoped, ClientFolder folder) {
        this.pages = pages;
        this.asking = asking;
        this.clients = clients;
        this.store = store;
        this.scoped = scoped;
        this.folder = folder;
    }

    @GetMapping("/klien/{id}/persetujuan")
    ResponseEntity<byte[]> form(@PathVariable UUID id, @RequestParam(name = "baru", required = false) @Nullable String fresh) {
        Asker asker = asking.now();
        var form = Form.of(Map.of("id", Ids.next().toString(), "grantedOn", Dates.typed(folder.today(asker))));
        return pages.show(TEMPLATE, page(asker, id, form, fresh != null));
    }

    @PostMapping("/klien/{id}/persetujuan")
    ResponseEntity<byte[]> record(@PathVariable UUID id, HttpServletRequest request) {
        Asker asker = asking.now();
        var input = Input.form(request.getParameterMap());
        boolean fresh = input.flag("fresh");
        ConsentsPage page = page(asker, id, Form.empty(), fresh);
        try {
            NewConsent consent = NewConsent.read(input, folder.today(asker));
            input.check();
            scoped.record(asker, id, consent, input);
            return pages.to(page.url() + "/persetujuan" + (fresh ? "?baru" : ""));
        } catch (InvalidInput e) {
            return pages.again(TEMPLATE, page(asker, id, Form.again(e), fresh));
        }
    }

    @PostMapping("/klien/{id}/persetujuan/{consent}/cabut")
    ResponseEntity<byte[]> withdraw(@PathVariable UUID id, @PathVariable UUID consent, HttpServletRequest request) {
        Asker asker = asking.now();
        var input = Input.form(request.getParameterMap());
        try {
            String reason = input.needText("reason", 200);
            input.check();
            store.withdraw(asker, id, consent, reason);
            return pages.to("/klien/" + id + "/persetujuan");
        } catch (InvalidInput e) {
            Input again = input.with(Map.of("withdrawing", consent.toString(), "id", Ids.next().toString()));
            return pages.again(TEMPLATE, page(asker, id, new Form(again, e.errors()), false));
        }
    }

    private ConsentsPage page(Asker asker, UUID id, Form form, boolean fresh) {
        ClientSummary client = clients.get(asker, id);
        if (!ConsentPolicy.mayRead(asker, client.office())) {
            throw ProblemException.notFound().get();
        }
        return new ConsentsPage("/klien/" + id, client.caseNumber(), client.alias(), form,
                Arrays.stream(Purpose.values()).map(Coded::code).toList(), folder.consents(asker, id), fresh);
    }
}
