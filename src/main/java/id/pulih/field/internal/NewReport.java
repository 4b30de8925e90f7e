package id.pulih.field.internal;

import id.pulih.platform.Dates;
import id.pulih.platform.Input;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A sign of danger, something needed, a referral to consider or a reason for not done, as a telephone sent it.
 *
 * @param duty the rule of the duty that was not done; of no other kind
 */
record NewReport(UUID id, String kind, Instant occurredAt, LocalDate day, Set<String> signs, boolean urgent, @Nullable String text,
        @Nullable UUID amends, @Nullable String reason, @Nullable String duty) {

    static final Map<String, List<String>> SIGNS = Map.of(
            "early-warning", List.of("withdrawn", "mood", "old-friends", "missed", "money", "sleep", "family-worried", "told-me"),
            "need", List.of("work", "training", "health", "papers", "family", "legal", "worship", "other"),
            "referral-proposal", List.of("health", "psychology", "social", "spiritual", "couple", "legal", "training", "other"),
            "not-done", List.of("not-met", "later", "unwilling", "ill", "far", "agent-away", "other"));

    /** @param kind one of {@link #SIGNS} */
    static NewReport read(Input input, String kind, ZoneId zone, Instant now, LocalDate startsOn) {
        Instant occurredAt = input.needInstant("occurredAt", zone);
        LocalDate day = occurredAt.atZone(zone).toLocalDate();
        if (input.ok("occurredAt") && occurredAt.isAfter(now)) {
            input.error("occurredAt", "time-in-future", input.typed("occurredAt"));
        } else if (input.ok("occurredAt") && day.isBefore(startsOn)) {
            input.error("occurredAt", "before-programme", Dates.typed(day), Dates.typed(startsOn));
        }
        UUID amends = input.id("amends");
        return new NewReport(input.needId("id"), kind, occurredAt, day, signs(input, SIGNS.getOrDefault(kind, List.of())),
                input.yesOrNo("urgent"), input.text("text", 2000), amends,
                amends == null ? input.text("reason", 500) : input.needText("reason", 500),
                kind.equals("not-done") ? input.needText("duty", 60) : null);
    }

    private static Set<String> signs(Input input, List<String> known) {
        Set<String> signs = new TreeSet<>(input.texts("signs", 40));
        if (signs.isEmpty()) {
            input.error("signs", "required");
        }
        signs.stream().filter(sign -> !known.contains(sign)).findFirst()
                .ifPresent(sign -> input.error("signs", "choice", sign, String.join(", ", known)));
        return signs;
    }
}
