package id.pulih.rights.internal;

import id.pulih.access.Asker;
import id.pulih.access.Asking;
import id.pulih.clients.Clients;
import id.pulih.platform.Input;
import id.pulih.platform.JsonInput;
import id.pulih.platform.ProblemException;
import id.pulih.rights.RequestPolicy;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Requests of persons for programs: recording, reading, deciding. */
@RestController
class RequestsApi {

    private final Asking asking;
    private final Clock clock;
    private final Clients clients;
    private final RequestQueries queries;
    private final RequestStore store;
    private final RequestWords words;

    RequestsApi(Asking asking, Clock clock, Clients clients, RequestQueries queries, RequestStore store, RequestWords words) {
        this.asking = asking;
        this.clock = clock;
        this.clients = clients;
        this.queries = queries;
        this.store = store;
        this.words = words;
    }

    @PostMapping("/api/v1/clients/{id}/requests")
    ResponseEntity<RequestAnswer> record(@PathVariable UUID id, @RequestBody JsonNode body) {
        Asker asker = asking.now();
        Input input = JsonInput.of(body);
        NewRequest request = NewRequest.read(input, asker.zone(), clock.instant());
        input.check();
        boolean first = store.record(asker, id, request, input);
        return ResponseEntity.status(first ? 201 : 200).body(opened(asker, request.id()));
    }

    /** Without the words: those are read one request at a time, each time with an entry in the trail. */
    @GetMapping("/api/v1/clients/{id}/requests")
    Map<String, List<RequestAnswer>> ofClient(@PathVariable UUID id) {
        Asker asker = asking.now();
        Instant now = clock.instant();
        if (!RequestPolicy.maySeeHours(asker, clients.get(asker, id).office())) {
            throw ProblemException.notFound().get();
        }
        return Map.of("items", queries.ofClient(asker, id).stream().map(request -> RequestAnswer.of(request, null, now)).toList());
    }

    @GetMapping("/api/v1/requests")
    Map<String, List<RequestAnswer>> all() {
        Instant now = clock.instant();
        return Map.of("items", queries.list(asking.now()).stream().map(request -> RequestAnswer.of(request, null, now)).toList());
    }

    @GetMapping("/api/v1/requests/{id}")
    RequestAnswer one(@PathVariable UUID id) {
        return opened(asking.now(), id);
    }

    @PostMapping("/api/v1/requests/{id}/decision")
    ResponseEntity<RequestAnswer> decide(@PathVariable UUID id, @RequestBody JsonNode body) {
        Asker asker = asking.now();
        Input input = JsonInput.of(body);
        NewDecision decided = NewDecision.read(input);
        input.check();
        boolean first = store.decide(asker, id, decided, input);
        return ResponseEntity.status(first ? 201 : 200).body(opened(asker, id));
    }

    private RequestAnswer opened(Asker asker, UUID id) {
        Request request = queries.get(asker, id);
        return RequestAnswer.of(request, words.of(asker, request).orElse(null), clock.instant());
    }
}
