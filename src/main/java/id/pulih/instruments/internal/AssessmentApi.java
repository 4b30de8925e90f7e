package id.pulih.instruments.internal;

import id.pulih.access.Asker;
import id.pulih.access.Asking;
import id.pulih.episodes.Episodes;
import id.pulih.instruments.Assessment;
import id.pulih.instruments.AssessmentStore;
import id.pulih.instruments.Assessments;
import id.pulih.platform.DayCursor;
import id.pulih.platform.Input;
import id.pulih.platform.JsonInput;
import id.pulih.platform.Work;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** {@code /episodes/{id}/assessments}. */
@RestController
class AssessmentApi {

    record Recorder(UUID id, String name) {}

    record Body(UUID id, String instrument, String version, String moment, LocalDate takenOn, Map<Integer, Integer> answers,
            Set<Integer> preReversedItems, Map<Integer, String> missingReasons, JsonNode scores, @Nullable UUID amends,
            @Nullable String reason, @Nullable UUID amendedBy, boolean current, Recorder recordedBy, Instant recordedAt) {

        static Body of(Assessment a) {
            return new Body(a.id(), a.instrument().code(), a.version(), a.moment(), a.takenOn(), a.answers(),
                    a.preReversedItems(), a.missingReasons(), a.scores(), a.amends(), a.reason(), a.amendedBy(), a.current(),
                    new Recorder(a.recordedBy(), a.recordedByName()), a.recordedAt());
        }
    }

    private final Asking asking;
    private final Work work;
    private final Episodes episodes;
    private final Assessments assessments;
    private final AssessmentStore store;

    AssessmentApi(Asking asking, Work work, Episodes episodes, Assessments assessments, AssessmentStore store) {
        this.asking = asking;
        this.work = work;
        this.episodes = episodes;
        this.assessments = assessments;
        this.store = store;
    }

    @PostMapping("/api/v1/episodes/{id}/assessments")
    ResponseEntity<Body> record(@PathVariable UUID id, @RequestBody JsonNode json) {
        Asker asker = asking.now();
        return work.write(asker.own("care"), () -> {
            var recorded = store.record(asker, id, JsonInput.of(json));
            Assessment stored = assessments.get(asker, episodes.own(asker, id), recorded.id());
            return ResponseEntity.status(recorded.first() ? HttpStatus.CREATED : HttpStatus.OK).body(Body.of(stored));
        });
    }

    @GetMapping("/api/v1/episodes/{id}/assessments")
    DayCursor.Page<Body> list(@PathVariable UUID id, HttpServletRequest request) {
        Asker asker = asking.now();
        var input = Input.form(request.getParameterMap());
        DayCursor after = DayCursor.read(input);
        int limit = Objects.requireNonNullElse(input.integer("limit", 1, DayCursor.MAX), 50);
        input.check();
        return work.write(asker.reach("care"), () -> {
            var page = assessments.list(asker, episodes.get(asker, id), after, limit);
            return new DayCursor.Page<>(page.items().stream().map(Body::of).toList(), page.next());
        });
    }
}
