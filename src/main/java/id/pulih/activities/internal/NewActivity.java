package id.pulih.activities.internal;

import id.pulih.activities.ActivityKind;
import id.pulih.activities.Condition;
import id.pulih.activities.ContactMode;
import id.pulih.activities.InformationSource;
import id.pulih.activities.VisitPlace;
import id.pulih.platform.Dates;
import id.pulih.platform.Input;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An activity as it was sent, by page or API. */
public record NewActivity(
        UUID id,
        ActivityKind kind,
        Instant occurredAt,
        LocalDate day,
        ContactMode mode,
        @Nullable VisitPlace place,
        @Nullable InformationSource source,
        @Nullable String informantName,
        Condition condition,
        @Nullable String notes,
        @Nullable UUID amends,
        @Nullable String reason) {

    /** @param zone the office's, in which the day of the activity is counted */
    public static NewActivity read(Input input, ZoneId zone, Instant now, LocalDate startsOn) {
        ActivityKind kind = input.needCode("kind", ActivityKind.class);
        ContactMode mode = input.needCode("mode", ContactMode.class);
        Instant occurredAt = occurredAt(input, zone, now, startsOn);
        UUID amends = input.id("amends");
        return new NewActivity(
                input.needId("id"),
                kind,
                occurredAt,
                occurredAt.atZone(zone).toLocalDate(),
                mode,
                input.code("place", VisitPlace.class),
                source(input, mode),
                input.sent("source.name") ? input.text("source.name", 100) : input.text("informantName", 100),
                condition(input, kind),
                input.text("notes", 4000),
                amends,
                amends == null ? input.text("reason", 500) : input.needText("reason", 500));
    }

    /** The relation alone, or an object of relation and name. Whoever was not met was heard of from somebody. */
    private static @Nullable InformationSource source(Input input, ContactMode mode) {
        String field = input.sent("source.relation") ? "source.relation" : "source";
        return mode == ContactMode.INDIRECT || input.has("informantName") || input.has("source.name")
                ? input.needCode(field, InformationSource.class)
                : input.code(field, InformationSource.class);
    }

    /** A visit says how the client is doing; of other activities one may not know. */
    private static Condition condition(Input input, ActivityKind kind) {
        Condition given = kind == ActivityKind.VISIT
                ? input.needCode("condition", Condition.class)
                : input.code("condition", Condition.class);
        return given == null ? Condition.UNKNOWN : given;
    }

    private static Instant occurredAt(Input input, ZoneId zone, Instant now, LocalDate startsOn) {
        String text = input.needText("occurredAt", 60);
        if (text.isEmpty()) {
            return Instant.EPOCH;
        }
        Instant at = parse(text, zone, now);
        if (at == null) {
            input.error("occurredAt", "instant", text);
            return Instant.EPOCH;
        }
        LocalDate day = at.atZone(zone).toLocalDate();
        if (at.isAfter(now)) {
            input.error("occurredAt", "time-in-future", text);
        } else if (day.isBefore(startsOn)) {
            input.error("occurredAt", "before-programme", Dates.typed(day), Dates.typed(startsOn));
        }
        return at;
    }

    /** A day without a time is noon, or now when noon is still to come; "14.05" is how Indonesians write a time. */
    private static @Nullable Instant parse(String text, ZoneId zone, Instant now) {
        LocalDate day = Dates.parse(text);
        if (day != null) {
            Instant noon = day.atTime(LocalTime.NOON).atZone(zone).toInstant();
            boolean today = day.equals(now.atZone(zone).toLocalDate());
            return today && noon.isAfter(now) ? now : noon;
        }
        String written = text.replaceFirst(" ([0-9]{1,2})\\.([0-9]{2})$", " $1:$2").replaceFirst(" ([0-9]:[0-9]{2})$", " 0$1");
        return Dates.parseInstant(written, zone);
    }
}
