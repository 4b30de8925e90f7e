package id.pulih.groups.internal;

import id.pulih.groups.Audience;
import id.pulih.groups.EventKind;
import id.pulih.offices.Areas;
import id.pulih.platform.Dates;
import id.pulih.platform.Input;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A plan as a form sends it. */
final class NewPlan {

    /** A typing error in the year is no plan. */
    private static final int FARTHEST_DAYS = 400;

    private NewPlan() {}

    /**
     * @param known  episodes that may be invited
     * @param leaders who may lead, as {@code account:<id>} and {@code agent:<id>}
     */
    record Choices(Set<UUID> known, Set<String> leaders, Areas areas, ZoneId zone, LocalDate today) {}

    static Plan read(Input input, EventKind kind, @Nullable Audience fixed, Choices choices) {
        Audience audience = fixed == null ? audience(input, kind) : fixed;
        Instant startsAt = startsAt(input, choices);
        String leader = leader(input, choices);
        boolean named = input.has("guest") || input.has("guestRole");
        return new Plan(kind, audience, startsAt, startsAt.atZone(choices.zone()).toLocalDate(), input.needInteger("minutes", 10, 600),
                villages(input, choices), input.needText("place", 200), input.needText("theme", 200),
                named ? input.needText("guest", 100) : null, named ? input.needText("guestRole", 100) : null,
                id(leader, "account:"), id(leader, "agent:"), input.yesOrNo("budget"), subject(input, kind), material(input, kind),
                input.text("materialVersion", 60), input.text("materialLink", 500), members(input, choices));
    }

    private static Audience audience(Input input, EventKind kind) {
        Audience audience = kind.audiences().size() == 1 ? kind.audiences().getFirst() : input.needCode("audience", Audience.class);
        if (input.ok("audience") && !kind.audiences().contains(audience)) {
            input.error("audience", "unknown-reference", audience.code());
        }
        return audience;
    }

    private static Instant startsAt(Input input, Choices choices) {
        String written = input.typed("startsAt").strip().replaceFirst(" ([0-9]{1,2})\\.([0-9]{2})$", " $1:$2").replaceFirst(" ([0-9]:[0-9]{2})$", " 0$1");
        Instant at = Dates.parseInstant(written, choices.zone());
        if (input.needText("startsAt", 60).isEmpty()) {
            return Instant.EPOCH;
        }
        if (at == null || !written.matches(".*[0-9]:[0-9]{2}.*")) {
            input.error("startsAt", "day-and-time", written);
            return Instant.EPOCH;
        }
        LocalDate day = at.atZone(choices.zone()).toLocalDate();
        if (day.isBefore(choices.today().minusDays(FARTHEST_DAYS)) || day.isAfter(choices.today().plusDays(FARTHEST_DAYS))) {
            input.error("startsAt", "day-and-time", written);
        }
        return at;
    }

    private static List<String> villages(Input input, Choices choices) {
        List<String> villages = input.texts("villages", 20).stream().map(code -> code.replace(".", "")).distinct().toList();
        if (villages.isEmpty()) {
            input.error("villages", "required");
        }
        villages.stream().filter(code -> choices.areas().village(code).isEmpty()).findFirst()
                .ifPresent(code -> input.error("villages", "unknown-reference", code));
        return villages;
    }

    private static String leader(Input input, Choices choices) {
        String leader = Objects.requireNonNullElse(input.text("leader", 60), "");
        if (!leader.isEmpty() && !choices.leaders().contains(leader)) {
            input.error("leader", "unknown-reference", leader);
            return "";
        }
        return leader;
    }

    private static @Nullable UUID id(String leader, String kind) {
        return leader.startsWith(kind) ? UUID.fromString(leader.substring(kind.length())) : null;
    }

    private static @Nullable String subject(Input input, EventKind kind) {
        if (kind.subjects().isEmpty()) {
            return null;
        }
        String subject = input.needText("subject", 40);
        if (input.ok("subject") && !kind.subjects().contains(subject)) {
            input.error("subject", "unknown-reference", subject);
        }
        return subject;
    }

    private static @Nullable String material(Input input, EventKind kind) {
        return kind == EventKind.INFORMATION ? input.needText("material", 200) : input.text("material", 200);
    }

    private static List<UUID> members(Input input, Choices choices) {
        List<String> sent = input.texts("members", 60).stream().distinct().toList();
        if (sent.size() > 200) {
            input.error("members", "too-many", 200, sent.size());
            return List.of();
        }
        List<UUID> members = choices.known().stream().filter(id -> sent.contains(id.toString())).sorted().toList();
        if (members.size() != sent.size()) {
            input.error("members", "unknown-reference", sent.stream().filter(id -> members.stream().noneMatch(m -> m.toString().equals(id))).findFirst().orElse(""));
        }
        return members;
    }
}
