package id.pulih.instruments.internal;

import id.pulih.access.Asker;
import id.pulih.access.Asking;
import id.pulih.episodes.Episodes;
import id.pulih.instruments.UrineTest;
import id.pulih.instruments.UrineTestStore;
import id.pulih.instruments.UrineTests;
import id.pulih.platform.DayCursor;
import id.pulih.platform.Input;
import id.pulih.platform.JsonInput;
import id.pulih.platform.Work;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
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

/** {@code /episodes/{id}/urine-tests}. */
@RestController
class UrineApi {

    record Recorder(UUID id, String name) {}

    record Body(UUID id, LocalDate takenOn, String moment, String panel, UrineTest.@Nullable Kit kit,
            Map<String, String> results, String overall, @Nullable UUID amends, @Nullable String reason,
            @Nullable UUID amendedBy, boolean current, Recorder recordedBy, Instant recordedAt) {

        static Body of(UrineTest t) {
            return new Body(t.id(), t.takenOn(), t.moment(), t.panel(), t.kit(), t.results(), t.overall(), t.amends(),
                    t.reason(), t.amendedBy(), t.current(), new Recorder(t.recordedBy(), t.recordedByName()), t.recordedAt());
        }
    }

    private final Asking asking;
    private final Work work;
    private final Episodes episodes;
    private final UrineTests tests;
    private final UrineTestStore store;

    UrineApi(Asking asking, Work work, Episodes episodes, UrineTests tests, UrineTestStore store) {
        this.asking = asking;
        this.work = work;
        this.episodes = episodes;
        this.tests = tests;
        this.store = store;
    }

    @PostMapping("/api/v1/episodes/{id}/urine-tests")
    ResponseEntity<Body> record(@PathVariable UUID id, @RequestBody JsonNode json) {
        Asker asker = asking.now();
        return work.write(asker.own("care"), () -> {
            var recorded = store.record(asker, id, JsonInput.of(json));
            UrineTest stored = tests.get(asker, episodes.own(asker, id), recorded.id());
            return ResponseEntity.status(recorded.first() ? HttpStatus.CREATED : HttpStatus.OK).body(Body.of(stored));
        });
    }

    @GetMapping("/api/v1/episodes/{id}/urine-tests")
    DayCursor.Page<Body> list(@PathVariable UUID id, HttpServletRequest request) {
        Asker asker = asking.now();
        var input = Input.form(request.getParameterMap());
        DayCursor after = DayCursor.read(input);
        int limit = Objects.requireNonNullElse(input.integer("limit", 1, DayCursor.MAX), 50);
        input.check();
        return work.write(asker.reach("care"), () -> {
            var page = tests.list(asker, episodes.get(asker, id), after, limit);
            return new DayCursor.Page<>(page.items().stream().map(Body::of).toList(), page.next());
        });
    }
}
