package id.pulih.clients.internal;

import id.pulih.access.Asker;
import id.pulih.access.Asking;
import id.pulih.platform.JsonInput;
import id.pulih.platform.ProblemException;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Recording what a client agrees to, and taking it back. */
@RestController
class ConsentsApi {

    private final Asking asking;
    private final ConsentStore store;
    private final ScopedConsents scoped;
    private final ClientFolder folder;
    private final OwnClients own;

    ConsentsApi(Asking asking, ConsentStore store, ScopedConsents scoped, ClientFolder folder, OwnClients own) {
        this.asking = asking;
        this.store = store;
        this.scoped = scoped;
        this.folder = folder;
        this.own = own;
    }

    @PostMapping("/api/v1/clients/{id}/consents")
    ResponseEntity<ClientBody.ConsentBody> record(@PathVariable UUID id, @RequestBody JsonNode body) {
        Asker asker = asking.now();
        own.need(asker, id);
        LocalDate today = folder.today(asker);
        var input = JsonInput.of(body);
        NewConsent consent = NewConsent.read(input, today);
        input.check();
        boolean first = scoped.record(asker, id, consent, input);
        ClientBody.ConsentBody stored = folder.consents(asker, id).stream()
                .filter(each -> each.consent().id().equals(consent.id()))
                .map(ClientBody.ConsentBody::of)
                .findFirst()
                .orElseThrow(ProblemException.notFound());
        return ResponseEntity.status(first ? 201 : 200).body(stored);
    }

    @DeleteMapping("/api/v1/clients/{id}/consents/{consent}")
    ResponseEntity<Void> withdraw(@PathVariable UUID id, @PathVariable UUID consent, @RequestBody JsonNode body) {
        Asker asker = asking.now();
        own.need(asker, id);
        var input = JsonInput.of(body);
        String reason = input.needText("reason", 200);
        input.check();
        store.withdraw(asker, id, consent, reason);
        return ResponseEntity.noContent().build();
    }
}
