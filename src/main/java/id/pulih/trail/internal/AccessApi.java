package id.pulih.trail.internal;

import id.pulih.access.Asking;
import id.pulih.platform.Input;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Who saw a client, for programs of those who watch over the trail. */
@RestController
class AccessApi {

    record Item(UUID id, UUID office, Instant at, @Nullable String account, @Nullable String name, @Nullable String workplace,
            List<String> roles, String action, String subjectKind, String purpose) {

        static Item of(Line line) {
            Line.Who who = line.who();
            return new Item(line.id(), line.office(), line.at(), who == null ? null : who.username(), who == null ? null : who.name(),
                    who == null ? null : who.workplace(), Arrays.stream(line.roles().split(",")).filter(code -> !code.isEmpty()).toList(),
                    line.what().action(), line.what().subjectKind(), line.what().purpose());
        }
    }

    record Accesses(List<Item> items, @Nullable String next) {}

    private final Asking asking;
    private final Trail trail;

    AccessApi(Asking asking, Trail trail) {
        this.asking = asking;
        this.trail = trail;
    }

    @GetMapping("/api/v1/clients/{id}/accesses")
    Accesses of(@PathVariable UUID id, HttpServletRequest request) {
        var input = Input.form(request.getParameterMap());
        Place before = Place.read(input, "next");
        input.check();
        Trail.Found found = trail.about(asking.now(), id, before);
        return new Accesses(found.lines().stream().map(Item::of).toList(), found.next() == null ? null : found.next().text());
    }
}
