package id.pulih.activities.internal;

import id.pulih.access.Asker;
import id.pulih.vault.SealingKey;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An activity as a row of the asker's own office, sealed by the key of the client. */
public record ActivityRow(UUID episode, NewActivity activity, Instant recordedAt) {

    public static final String INSERT = """
            insert into pulih.activity (office_id, id, episode_id, kind, occurred_at, day, mode, place, source,
                informant_sealed, condition, notes_sealed, amends, reason, recorded_by, recorded_at)
            values (:office, :id, :episode, :kind, :at, :day, :mode, :place, :source,
                :informant, :condition, :notes, :amends, :reason, :by, :now)""";

    public static Map<String, @Nullable Object> of(Asker asker, ActivityRow row, SealingKey key) {
        NewActivity activity = row.activity;
        var values = new HashMap<String, @Nullable Object>();
        values.put("office", asker.office());
        values.put("id", activity.id());
        values.put("episode", row.episode);
        values.put("kind", activity.kind().code());
        values.put("at", activity.occurredAt().atOffset(ZoneOffset.UTC));
        values.put("day", activity.day());
        values.put("mode", activity.mode().code());
        values.put("place", activity.place() == null ? null : activity.place().code());
        values.put("source", activity.source() == null ? null : activity.source().code());
        values.put("informant", key.seal("activity.informant." + activity.id(), activity.informantName()));
        values.put("condition", activity.condition().code());
        values.put("notes", key.seal("activity.notes." + activity.id(), activity.notes()));
        values.put("amends", activity.amends());
        values.put("reason", activity.reason());
        values.put("by", asker.account());
        values.put("now", row.recordedAt.atOffset(ZoneOffset.UTC));
        return values;
    }
}
