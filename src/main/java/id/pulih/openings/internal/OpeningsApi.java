package id.pulih.openings.internal;

import id.pulih.access.Asker;
import id.pulih.access.Asking;
import id.pulih.accounts.StepUp;
import id.pulih.clients.ClientSummary;
import id.pulih.platform.JsonInput;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Openings for programs, by case number; the reason goes in and does not come out here. */
@RestController
class OpeningsApi {

    record Body(UUID id, UUID client, String caseNumber, UUID office, String by, String workplace, String kind, String state,
            Instant requestedAt, @Nullable Instant decideBy, @Nullable Instant openUntil, @Nullable String decidedBy) {}

    record Lists(List<Body> toDecide, List<Body> mine, List<Body> ofClients) {}

    private final Asking asking;
    private final OpeningDesk desk;
    private final OpeningStore store;
    private final StepUp stepUp;

    OpeningsApi(Asking asking, OpeningDesk desk, OpeningStore store, StepUp stepUp) {
        this.asking = asking;
        this.desk = desk;
        this.store = store;
        this.stepUp = stepUp;
    }

    /** 201 when the name is open now, 202 when a second person has to decide first. */
    @PostMapping("/api/v1/clients/{id}/openings")
    ResponseEntity<Body> open(@PathVariable UUID id, @RequestBody JsonNode json) {
        Asker asker = asking.now();
        ClientSummary client = desk.client(asker, id);
        var input = JsonInput.of(json);
        NewOpening wanted = NewOpening.read(input);
        stepUp.require(asker, input);
        input.check();
        OpeningStore.Receipt receipt = store.open(asker, client.office(), id, wanted, input);
        boolean waits = desk.state(receipt.opening()) == State.WAITING;
        return ResponseEntity.status(waits ? 202 : receipt.first() ? 201 : 200).body(body(receipt.opening()));
    }

    @GetMapping("/api/v1/openings")
    Lists list() {
        Asker asker = asking.now();
        return new Lists(bodies(desk.toDecide(asker)), bodies(desk.mine(asker)), bodies(desk.ofClients(asker)));
    }

    @PostMapping("/api/v1/openings/{id}/decision")
    Body decide(@PathVariable UUID id, @RequestBody JsonNode json) {
        Asker asker = asking.now();
        store.seen(asker, id);
        var input = JsonInput.of(json);
        Decision decision = input.needCode("decision", Decision.class);
        stepUp.require(asker, input);
        input.check();
        store.decide(asker, id, decision == Decision.APPROVE);
        return body(store.seen(asker, id));
    }

    @PostMapping("/api/v1/openings/{id}/closing")
    Body close(@PathVariable UUID id) {
        Asker asker = asking.now();
        store.close(asker, id);
        return body(store.seen(asker, id));
    }

    private List<Body> bodies(List<Opening> openings) {
        return openings.stream().map(this::body).toList();
    }

    private Body body(Opening o) {
        return new Body(o.id(), o.clientId(), o.caseNumber(), o.officeId(), o.accountName(), o.accountOfficeName(), o.kind(),
                desk.state(o).code(), o.requestedAt(), o.decideBy(), o.openUntil(), o.decidedByName());
    }
}
