package id.pulih.groups.internal;

import id.pulih.access.Asker;
import id.pulih.activities.ActivityStore;
import id.pulih.episodes.Episode;
import id.pulih.episodes.Episodes;
import id.pulih.groups.Audience;
import id.pulih.platform.Ids;
import id.pulih.platform.Input;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Brings into each client's own record what an event means for that client: an activity when it counted, a correction of it when
 * something changed, its withdrawal when it did not take place after all.
 */
@Component
class OwnRecords {

    private final JdbcClient jdbc;
    private final Episodes episodes;
    private final ActivityStore activities;

    OwnRecords(JdbcClient jdbc, Episodes episodes, ActivityStore activities) {
        this.jdbc = jdbc;
        this.episodes = episodes;
        this.activities = activities;
    }

    /** @param fulfils whether what took place counts */
    record Part(Conclusion now, @Nullable Conclusion earlier, Attended each, @Nullable Attended before, boolean fulfils) {

        @Nullable UUID stands() {
            return before == null ? null : before.activity();
        }

        boolean wanted() {
            return fulfils && each.state().present();
        }

        /** Whether the record would read the same. */
        boolean same() {
            return earlier != null && before != null && earlier.beganAt().equals(now.beganAt()) && Objects.equals(earlier.note(), now.note())
                    && Objects.equals(before.own(), each.own());
        }

        String reason() {
            return Objects.requireNonNullElse(now.reason(), "-");
        }
    }

    UUID client(Asker asker, UUID episode) {
        return episodes.own(asker, episode).client();
    }

    /** Returns the activity that stands afterwards, or null. */
    @Nullable UUID settle(Asker asker, Event event, Part part) {
        Episode episode = episodes.open(asker, part.each().episode());
        UUID stands = part.stands();
        if (stands != null && !part.wanted()) {
            activities.withdraw(asker, episode, newest(asker, stands), part.reason());
            return null;
        }
        if (!part.wanted() || (stands != null && part.same())) {
            return stands;
        }
        return activities.record(asker, episode.id(), activity(asker, event, part)).id();
    }

    private Input activity(Asker asker, Event event, Part part) {
        boolean family = event.audience() == Audience.FAMILIES;
        Map<String, String> values = new HashMap<>();
        values.put("id", Ids.next().toString());
        values.put("kind", event.kind().activity().code());
        values.put("occurredAt", part.now().beganAt().toString());
        values.put("mode", family ? "indirect" : "direct");
        if (family) {
            values.put("source", "family");
        }
        values.put("notes", notes(part));
        UUID stands = part.stands();
        if (stands != null) {
            values.put("amends", newest(asker, stands).toString());
            values.put("reason", part.reason());
        }
        return Input.of(values);
    }

    private static String notes(Part part) {
        String shared = Objects.requireNonNullElse(part.now().note(), "");
        String own = Objects.requireNonNullElse(part.each().own(), "");
        return shared.isEmpty() || own.isEmpty() ? shared + own : shared + "\n\n" + own;
    }

    /** Somebody may have corrected the activity in the client's record meanwhile: the correction goes on from there. */
    private UUID newest(Asker asker, UUID activity) {
        return jdbc.sql("""
                with recursive chain as (
                    select id, 0 as place from pulih.activity where office_id = :office and id = :id
                    union all
                    select b.id, chain.place + 1 from pulih.activity b join chain on b.amends = chain.id where b.office_id = :office)
                select id from chain order by place desc limit 1""")
                .param("office", asker.office())
                .param("id", activity)
                .query(UUID.class)
                .single();
    }
}
