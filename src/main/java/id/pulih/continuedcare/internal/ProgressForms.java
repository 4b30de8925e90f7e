package id.pulih.continuedcare.internal;

import id.pulih.access.Asker;
import id.pulih.activities.ActivityTags;
import id.pulih.audit.Audit;
import id.pulih.episodes.Episode;
import id.pulih.platform.Ids;
import id.pulih.platform.Input;
import id.pulih.platform.Problem;
import id.pulih.platform.ProblemException;
import id.pulih.vault.SealingKey;
import id.pulih.vault.Vault;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The progress forms of an episode. With each an activity is recorded, so that the duty of the programme is given and the
 * form stands in the course of the episode; a correction corrects both.
 */
@Component
class ProgressForms {

    /** @param activity that is recorded with it */
    record Stored(int version, UUID activity, Map<String, String> values) {}

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Vault vault;
    private final ActivityTags activities;
    private final JsonMapper json;
    private final Audit audit;

    ProgressForms(JdbcClient jdbc, Clock clock, Vault vault, ActivityTags activities, JsonMapper json, Audit audit) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.vault = vault;
        this.activities = activities;
        this.json = json;
        this.audit = audit;
    }

    /** Its latest version. Opening it is in the trail. */
    Optional<Stored> open(Asker asker, Episode episode, VisitNumber number) {
        audit.record(asker, "progress-form-read", "episode", episode.id(), "visit=" + number.roman());
        SealingKey key = vault.clientKeys(episode.office(), List.of(episode.client())).get(episode.client());
        return jdbc.sql("""
                select id, version, activity_id, form_sealed from pulih.progress_form
                 where office_id = :office and episode_id = :episode and moment = :moment order by version desc limit 1""")
                .param("office", episode.office())
                .param("episode", episode.id())
                .param("moment", number.moment())
                .query((row, n) -> new Stored(row.getInt("version"), row.getObject("activity_id", UUID.class),
                        values(key, row.getString("id"), row.getBytes("form_sealed"))))
                .optional();
    }

    /** Whether there is one, without opening it. */
    boolean exists(Episode episode, VisitNumber number) {
        return jdbc.sql("select exists (select from pulih.progress_form where office_id = :office and episode_id = :episode and moment = :moment)")
                .param("office", episode.office())
                .param("episode", episode.id())
                .param("moment", number.moment())
                .query(Boolean.class)
                .single();
    }

    /** @throws ProblemException stale-version, and what recording an activity refuses */
    void save(Asker asker, Episode episode, VisitNumber number, ProgressForm form) {
        Stored before = open(asker, episode, number).orElse(null);
        if ((before == null ? 0 : before.version()) != form.based()) {
            throw ProblemException.of(Problem.STALE_VERSION);
        }
        UUID activity = activities.record(asker, episode.id(), activity(form, before));
        try {
            insert(asker, episode, number, form, activity);
        } catch (DuplicateKeyException e) {
            // Somebody else saved between our look and our insert.
            throw ProblemException.of(Problem.STALE_VERSION);
        }
        audit.record(asker, before == null ? "progress-form-recorded" : "progress-form-corrected", "episode", episode.id(), "visit=" + number.roman());
    }

    /** What was concluded becomes the activity's notes only where it is meant for the quarterly report, which reads activities. */
    private static Input activity(ProgressForm form, @Nullable Stored before) {
        var values = new HashMap<>(Map.of("id", Ids.next().toString(), "kind", "progress-review", "mode", "direct", "place", "home",
                "occurredAt", form.values().getOrDefault("occurredAt", ""), "condition", form.condition().code()));
        if (!form.values().getOrDefault("tag", "").isEmpty()) {
            values.put("tag", form.values().get("tag"));
            values.put("notes", form.values().get("conclusion"));
        }
        if (before != null) {
            values.put("amends", before.activity().toString());
            values.put("reason", String.valueOf(form.reason()));
        }
        return Input.of(values);
    }

    private void insert(Asker asker, Episode episode, VisitNumber number, ProgressForm form, UUID activity) {
        jdbc.sql("""
                insert into pulih.progress_form (office_id, id, episode_id, activity_id, moment, version, form_sealed, recorded_by, recorded_at)
                values (:office, :id, :episode, :activity, :moment, :version, :form, :by, :now)""")
                .param("office", episode.office())
                .param("id", form.id())
                .param("episode", episode.id())
                .param("activity", activity)
                .param("moment", number.moment())
                .param("version", form.based() + 1)
                .param("form", vault.clientKey(episode.office(), episode.client()).seal("progress_form.form." + form.id(), json.writeValueAsString(form.values())))
                .param("by", asker.account())
                .param("now", OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)))
                .update();
    }

    private Map<String, String> values(@Nullable SealingKey key, String id, byte[] sealed) {
        String text = key == null ? null : key.open("progress_form.form." + id, sealed);
        return text == null ? Map.of() : json.readValue(text, new TypeReference<>() {});
    }
}
