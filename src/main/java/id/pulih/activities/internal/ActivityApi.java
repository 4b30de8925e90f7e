package id.pulih.activities.internal;

import id.pulih.access.Asker;
import id.pulih.access.Asking;
import id.pulih.activities.Activities;
import id.pulih.activities.Activity;
import id.pulih.activities.ActivityStore;
import id.pulih.episodes.EpisodePolicy;
import id.pulih.episodes.Episodes;
import id.pulih.platform.DayCursor;
import id.pulih.platform.Input;
import id.pulih.platform.JsonInput;
import id.pulih.platform.ProblemException;
import id.pulih.platform.Work;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
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

/** {@code /episodes/{id}/activities}. */
@RestController
class ActivityApi {

    record Recorder(UUID id, String name) {}

    record Body(UUID id, String kind, Instant occurredAt, LocalDate day, String mode, @Nullable String place,
            @Nullable String source, @Nullable String informantName, String condition, @Nullable String notes,
            @Nullable UUID amends, @Nullable String reason, @Nullable UUID amendedBy, boolean current,
            Recorder recordedBy, Instant recordedAt) {

        static Body of(Activity a) {
            return new Body(a.id(), a.kind().code(), a.occurredAt(), a.day(), a.mode().code(),
                    a.place() == null ? null : a.place().code(), a.source() == null ? null : a.source().code(),
                    a.informantName(), a.condition().code(), a.notes(), a.amends(), a.reason(), a.amendedBy(), a.current(),
                    new Recorder(a.recordedBy(), a.recordedByName()), a.recordedAt());
        }
    }

    private final Asking asking;
    private final Work work;
    private final Episodes episodes;
    private final Activities activities;
    private final ActivityStore store;

    ActivityApi(Asking asking, Work work, Episodes episodes, Activities activities, ActivityStore store) {
        this.asking = asking;
        this.work = work;
        this.episodes = episodes;
        this.activities = activities;
        this.store = store;
    }

    @PostMapping("/api/v1/episodes/{id}/activities")
    ResponseEntity<Body> record(@PathVariable UUID id, @RequestBody JsonNode json) {
        Asker asker = asking.now();
        return work.write(asker.own("care"), () -> {
            var recorded = store.record(asker, id, JsonInput.of(json));
            if (!EpisodePolicy.mayServe(asker, recorded.episode().office())) {
                throw ProblemException.notFound().get();
            }
            Activity stored = activities.get(asker, recorded.episode(), recorded.id());
            return ResponseEntity.status(recorded.first() ? HttpStatus.CREATED : HttpStatus.OK).body(Body.of(stored));
        });
    }

    @GetMapping("/api/v1/episodes/{id}/activities")
    DayCursor.Page<Body> list(@PathVariable UUID id, HttpServletRequest request) {
        Asker asker = asking.now();
        var input = Input.form(request.getParameterMap());
        DayCursor after = DayCursor.read(input);
        int limit = Objects.requireNonNullElse(input.integer("limit", 1, DayCursor.MAX), 50);
        input.check();
        return work.write(asker.reach("care"), () -> {
            var page = activities.list(asker, episodes.get(asker, id), after, limit);
            return new DayCursor.Page<>(page.items().stream().map(Body::of).toList(), page.next());
        });
    }
}
