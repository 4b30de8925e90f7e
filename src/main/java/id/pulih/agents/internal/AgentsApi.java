package id.pulih.agents.internal;

import id.pulih.access.Asker;
import id.pulih.access.Asking;
import id.pulih.agents.AgentStore;
import id.pulih.agents.Agents;
import id.pulih.platform.JsonInput;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Agents over the API. */
@RestController
@RequestMapping("/api/v1/agents")
class AgentsApi {

    private final Asking asking;
    private final AgentStore store;
    private final AgentChanges changes;
    private final Agents agents;
    private final AgentQueries queries;

    AgentsApi(Asking asking, AgentStore store, AgentChanges changes, Agents agents, AgentQueries queries) {
        this.asking = asking;
        this.store = store;
        this.changes = changes;
        this.agents = agents;
        this.queries = queries;
    }

    @PostMapping
    ResponseEntity<AgentBody> register(@RequestBody JsonNode body) {
        Asker asker = asking.now();
        var stored = store.register(asker, JsonInput.of(body));
        return answer(asker, stored.id(), stored.first());
    }

    @GetMapping
    AgentBody.ListBody all() {
        return new AgentBody.ListBody(agents.all(asking.now()).stream().map(AgentBody::of).toList());
    }

    @GetMapping("/{id}")
    AgentBody one(@PathVariable UUID id) {
        return AgentBody.of(queries.card(asking.now(), id));
    }

    @PostMapping("/{id}/trainings")
    ResponseEntity<AgentBody> train(@PathVariable UUID id, @RequestBody JsonNode body) {
        Asker asker = asking.now();
        return answer(asker, id, changes.train(asker, id, JsonInput.of(body)));
    }

    @PostMapping("/{id}/decrees")
    ResponseEntity<AgentBody> decree(@PathVariable UUID id, @RequestBody JsonNode body) {
        Asker asker = asking.now();
        return answer(asker, id, changes.decree(asker, id, JsonInput.of(body)));
    }

    @PutMapping("/{id}/criteria")
    ResponseEntity<AgentBody> criteria(@PathVariable UUID id, @RequestBody JsonNode body) {
        Asker asker = asking.now();
        changes.criteria(asker, id, JsonInput.of(body));
        return answer(asker, id, false);
    }

    @PostMapping("/{id}/ending")
    ResponseEntity<AgentBody> end(@PathVariable UUID id, @RequestBody JsonNode body) {
        Asker asker = asking.now();
        changes.end(asker, id, JsonInput.of(body));
        return answer(asker, id, true);
    }

    private ResponseEntity<AgentBody> answer(Asker asker, UUID agent, boolean first) {
        return ResponseEntity.status(first ? HttpStatus.CREATED : HttpStatus.OK).body(AgentBody.of(queries.card(asker, agent)));
    }
}
