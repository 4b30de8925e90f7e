package id.pulih.episodes.internal;

import id.pulih.access.Asker;
import id.pulih.access.Asking;
import id.pulih.episodes.EpisodeChanges;
import id.pulih.episodes.EpisodeDecisions;
import id.pulih.episodes.EpisodeStore;
import id.pulih.platform.JsonInput;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Episodes over the API. Every act answers the episode as it stands afterwards. */
@RestController
@RequestMapping("/api/v1/episodes")
class EpisodesApi {

    private final Asking asking;
    private final EpisodeStore store;
    private final EpisodeChanges changes;
    private final EpisodeDecisions decisions;
    private final EarlyEnd earlyEnd;
    private final EpisodeQueries queries;

    EpisodesApi(Asking asking, EpisodeStore store, EpisodeChanges changes, EpisodeDecisions decisions, EarlyEnd earlyEnd,
            EpisodeQueries queries) {
        this.asking = asking;
        this.store = store;
        this.changes = changes;
        this.decisions = decisions;
        this.earlyEnd = earlyEnd;
        this.queries = queries;
    }

    @PostMapping
    ResponseEntity<EpisodeBody> open(@RequestBody JsonNode body) {
        Asker asker = asking.now();
        var stored = store.open(asker, JsonInput.of(body));
        return answer(asker, stored.id(), stored.first());
    }

    @GetMapping("/{id}")
    EpisodeAnswer one(@PathVariable UUID id) {
        return queries.answer(asking.now(), id);
    }

    @GetMapping("/{id}/obligations")
    List<EpisodeBody.DutyBody> obligations(@PathVariable UUID id) {
        return queries.duties(asking.now(), id);
    }

    @PostMapping("/{id}/assignments")
    ResponseEntity<EpisodeBody> assign(@PathVariable UUID id, @RequestBody JsonNode body) {
        Asker asker = asking.now();
        return answer(asker, id, decisions.assign(asker, id, JsonInput.of(body)));
    }

    @PostMapping("/{id}/extensions")
    ResponseEntity<EpisodeBody> extend(@PathVariable UUID id, @RequestBody JsonNode body) {
        Asker asker = asking.now();
        return answer(asker, id, changes.extend(asker, id, JsonInput.of(body)));
    }

    @PostMapping("/{id}/pauses")
    ResponseEntity<EpisodeBody> pause(@PathVariable UUID id, @RequestBody JsonNode body) {
        Asker asker = asking.now();
        return answer(asker, id, changes.pause(asker, id, JsonInput.of(body)));
    }

    @PostMapping("/{id}/pauses/{pauseId}/resumption")
    ResponseEntity<EpisodeBody> resume(@PathVariable UUID id, @PathVariable UUID pauseId, @RequestBody JsonNode body) {
        Asker asker = asking.now();
        return answer(asker, id, changes.resume(asker, id, pauseId, JsonInput.of(body)));
    }

    @PostMapping("/{id}/ending")
    ResponseEntity<EpisodeBody> end(@PathVariable UUID id, @RequestBody JsonNode body) {
        Asker asker = asking.now();
        return answer(asker, id, earlyEnd.end(asker, id, JsonInput.of(body)));
    }

    @PostMapping("/{id}/obligations/{obligationId}/exception")
    ResponseEntity<EpisodeBody> except(@PathVariable UUID id, @PathVariable UUID obligationId, @RequestBody JsonNode body) {
        Asker asker = asking.now();
        return answer(asker, id, decisions.except(asker, id, obligationId, JsonInput.of(body)));
    }

    private ResponseEntity<EpisodeBody> answer(Asker asker, UUID episode, boolean first) {
        return ResponseEntity.status(first ? HttpStatus.CREATED : HttpStatus.OK).body(queries.body(asker, episode));
    }
}
