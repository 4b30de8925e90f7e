package id.pulih.groups.internal;

import id.pulih.groups.Attendance;
import id.pulih.groups.Audience;
import id.pulih.platform.Dates;
import id.pulih.platform.Input;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Who was there and what came of it, as a form sends it: one numbered row for each client. */
final class NewConclusion {

    static final List<String> RELATIONS =
            List.of("father", "mother", "husband", "wife", "child", "sibling", "grandparent", "uncle-aunt", "relative", "other");

    private NewConclusion() {}

    /** @param begins the first day of each programme that may be written to, by episode */
    record Known(Event event, Map<UUID, LocalDate> begins, ZoneId zone, Instant now) {}

    static Conclusion read(Input input, Known known) {
        Instant beganAt = beganAt(input, known);
        LocalDate day = beganAt.atZone(known.zone()).toLocalDate();
        var attended = new ArrayList<Attended>();
        var seen = new HashSet<UUID>();
        for (Input row : input.items("rows")) {
            String typed = row.typed("episode").strip();
            Optional<UUID> episode = known.begins().keySet().stream().filter(id -> id.toString().equals(typed)).filter(seen::add).findFirst();
            episode.ifPresentOrElse(id -> attended.add(row(row, known, id, day)), () -> input.error("rows", "not-in-the-list"));
        }
        if (input.has("extra")) {
            input.error("extra", "not-added");
        }
        boolean again = known.event().concluded();
        return new Conclusion(beganAt, known.zone(), count(input, "families"), count(input, "community"), input.text("note", 1500),
                again ? input.needText("reason", 500) : null, List.copyOf(attended));
    }

    private static Instant beganAt(Input input, Known known) {
        String written = input.needText("beganAt", 60).replaceFirst(" ([0-9]{1,2})\\.([0-9]{2})$", " $1:$2").replaceFirst(" ([0-9]:[0-9]{2})$", " 0$1");
        if (written.isEmpty()) {
            return Instant.EPOCH;
        }
        Instant at = Dates.parseInstant(written, known.zone());
        if (at == null) {
            input.error("beganAt", "day-and-time", written);
            return Instant.EPOCH;
        }
        if (at.isAfter(known.now())) {
            input.error("beganAt", "time-in-future", written);
        }
        return at;
    }

    private static Attended row(Input row, Known known, UUID episode, LocalDate day) {
        Attendance state = row.needCode("state", Attendance.class);
        LocalDate begins = known.begins().get(episode);
        if (state.present() && row.ok("state") && begins != null && day.isBefore(begins)) {
            row.error("state", "before-programme", Dates.typed(day), Dates.typed(begins));
        }
        boolean families = known.event().audience() == Audience.FAMILIES && state.present();
        String reason = row.text("reason", 300);
        boolean excuse = state == Attendance.EXCUSED || state == Attendance.ABSENT;
        String own = known.event().kind().counselling() && state.present() ? row.needText("own", 2000) : row.text("own", 2000);
        return new Attended(episode, state, families ? relation(row) : null, families ? row.needInteger("relatives", 1, 20) : 0,
                excuse ? reason : null, state.present() ? own : null, null);
    }

    private static String relation(Input row) {
        String relation = row.needText("relation", 30);
        if (row.ok("relation") && !RELATIONS.contains(relation)) {
            row.error("relation", "unknown-reference", relation);
        }
        return relation;
    }

    private static int count(Input input, String field) {
        Integer count = input.integer(field, 0, 5000);
        return count == null ? 0 : count;
    }
}
