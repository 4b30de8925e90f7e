package id.pulih.continuedcare.internal;

import id.pulih.platform.Input;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** A plan for a visit as it was sent. @param based the version it changes; 0 for the first */
record NewHomeVisit(UUID id, int based, Instant startsAt, int minutes, UUID visitor, String place) {

    static final List<String> FIELDS = List.of("startsAt", "minutes", "visitor", "place");

    static NewHomeVisit read(Input input, ZoneId zone, Instant now, Map<UUID, String> people) {
        // "09.30" is how Indonesians write a time.
        String typed = input.typed("startsAt").strip().replaceFirst(" ([0-9]{1,2})[.]([0-9]{2})$", " $1:$2").replaceFirst(" ([0-9]:[0-9]{2})$", " 0$1");
        Instant startsAt = input.with(Map.of("startsAt", typed)).needInstant("startsAt", zone);
        if (input.ok("startsAt") && !startsAt.isAfter(now)) {
            input.error("startsAt", "visit-in-past");
        }
        UUID visitor = input.needId("visitor");
        if (input.ok("visitor") && !people.containsKey(visitor)) {
            input.error("visitor", "unknown-reference", visitor);
        }
        var visit = new NewHomeVisit(input.needId("id"), input.needInteger("version", 0, 1000), startsAt,
                Objects.requireNonNullElse(input.integer("minutes", 5, 600), 45), visitor, input.needText("place", 300));
        input.check();
        return visit;
    }
}
