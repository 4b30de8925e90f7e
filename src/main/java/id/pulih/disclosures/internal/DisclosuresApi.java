package id.pulih.disclosures.internal;

import id.pulih.access.Asker;
import id.pulih.access.Asking;
import id.pulih.clients.DataCategory;
import id.pulih.disclosures.Disclosure;
import id.pulih.disclosures.Recipient;
import id.pulih.platform.Input;
import id.pulih.platform.JsonInput;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** What was given about a client, for programs. Nothing here hands anything out: it lists and records. */
@RestController
class DisclosuresApi {

    /** Recipient and purpose are absent when the client's data was erased. */
    record Body(String serial, String what, List<String> categories, String recipientKind, @Nullable String recipient,
            @Nullable String purpose, String basis, @Nullable UUID consentId, @Nullable UUID orderId, String givenBy,
            LocalDate givenOn, String recordedBy, Instant recordedAt) {

        static Body of(Disclosure d, String by) {
            Recipient to = d.recipient();
            return new Body(d.serial(), d.what(), d.categories().stream().map(DataCategory::code).toList(), d.recipientKind().code(),
                    to == null || to.name().isEmpty() ? null : to.name(), d.purpose(), d.basis().code(), d.evidence().consent(),
                    d.evidence().order(), d.givenBy().code(), d.givenOn(), by, d.at());
        }
    }

    record All(List<Body> items) {}

    private final Asking asking;
    private final DisclosureStore store;
    private final Given given;

    DisclosuresApi(Asking asking, DisclosureStore store, Given given) {
        this.asking = asking;
        this.store = store;
        this.given = given;
    }

    @GetMapping("/api/v1/clients/{id}/disclosures")
    All list(@PathVariable UUID id) {
        return new All(store.of(asking.now(), id).stream().map(line -> Body.of(line.disclosure(), line.by())).toList());
    }

    @PostMapping("/api/v1/clients/{id}/disclosures")
    ResponseEntity<All> record(@PathVariable UUID id, @RequestBody JsonNode body) {
        Asker asker = asking.now();
        store.client(asker, id);
        Input input = given.named(asker, id, JsonInput.of(body));
        ToldDisclosure told = ToldDisclosure.read(input, id, given.today(asker));
        input.check();
        Optional<Disclosure> stored = store.record(asker, told, input);
        return ResponseEntity.status(stored.isPresent() ? 201 : 200).body(list(id));
    }
}
