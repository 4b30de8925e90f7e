package id.pulih.groups.internal;

import id.pulih.groups.Audience;
import id.pulih.groups.EventKind;
import id.pulih.platform.Dates;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is planned, in words and invitations.
 *
 * @param villages codes of the villages it is for
 * @param account  the officer or counsellor who leads; else the agent, else nobody yet
 * @param budget   whether it is charged to the state budget
 * @param subject  the trade or kind of activity, for courses
 * @param members  the episodes of those invited
 */
record Plan(EventKind kind, Audience audience, Instant startsAt, LocalDate day, int minutes, List<String> villages, String place,
        String theme, @Nullable String guest, @Nullable String guestRole, @Nullable UUID account, @Nullable UUID agent, boolean budget,
        @Nullable String subject, @Nullable String material, @Nullable String materialVersion, @Nullable String materialLink,
        List<UUID> members) {

    Instant endsAt() {
        return startsAt.plusSeconds(60L * minutes);
    }

    /** {@code account:<id>} or {@code agent:<id>}; empty for nobody. */
    String leader() {
        return account != null ? "account:" + account : agent != null ? "agent:" + agent : "";
    }

    Plan withMore(List<String> moreVillages, List<UUID> moreMembers) {
        return new Plan(kind, audience, startsAt, day, minutes, joined(villages, moreVillages), place, theme, guest, guestRole, account,
                agent, budget, subject, material, materialVersion, materialLink, joined(members, moreMembers));
    }

    Plan ledBy(UUID other) {
        return new Plan(kind, audience, startsAt, day, minutes, villages, place, theme, guest, guestRole, null, other, budget, subject,
                material, materialVersion, materialLink, members);
    }

    private static <T> List<T> joined(List<T> all, List<T> more) {
        return Stream.concat(all.stream(), more.stream()).distinct().toList();
    }

    /** As a form holds it. */
    Map<String, String> values(ZoneId zone) {
        var values = new LinkedHashMap<String, String>();
        values.put("audience", audience.code());
        values.put("startsAt", typed(startsAt, zone));
        values.put("minutes", String.valueOf(minutes));
        values.put("place", place);
        values.put("theme", theme);
        values.put("villages", String.join("\n", villages));
        values.put("leader", leader());
        values.put("guest", text(guest));
        values.put("guestRole", text(guestRole));
        values.put("budget", budget ? "true" : "");
        values.put("subject", text(subject));
        values.put("material", text(material));
        values.put("materialVersion", text(materialVersion));
        values.put("materialLink", text(materialLink));
        values.put("members", String.join("\n", members.stream().map(UUID::toString).toList()));
        return values;
    }

    /** 21-11-2026 14:05. */
    static String typed(Instant at, ZoneId zone) {
        ZonedDateTime local = at.atZone(zone);
        return "%s %02d:%02d".formatted(Dates.typed(local.toLocalDate()), local.getHour(), local.getMinute());
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
