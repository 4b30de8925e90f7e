package id.pulih.activities.internal;

import id.pulih.access.Asker;
import id.pulih.vault.SealingKey;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An activity as a row of the asker's own office, sealed by the key of the client. */
public record ActivityRow(UUID episode, NewActivity activity, Instant recordedAt) {

    public static final String INSERT = """
            insert into pulih.activity (office_id, id, episode_id, kind, occurred_at, day, mode, place, source,
                informant_sealed, condition, notes_sealed, amends, reason_sealed, recorded_by, recorded_at)
            values (:office, :id, :episode, :kind, :at, :day, :mode, :place, :source,
                :informant, :condition, :notes, :amends, :reason, :by, :now)""";

    /** The same for many of one office and recorder, recorded at one moment; none corrects another. */
    public static final String INSERT_MANY = """
            insert into pulih.activity (office_id, id, episode_id, kind, occurred_at, day, mode, place, source,
                informant_sealed, condition, notes_sealed, recorded_by, recorded_at)
            select :office, a.id, a.episode, a.kind, a.at, a.day, a.mode, a.place, a.source, a.informant, a.condition, a.notes, :by, :now
              from unnest(:ids::uuid[], :episodes::uuid[], :kinds::text[], :ats::timestamptz[], :days::date[], :modes::text[], :places::text[],
                  :sources::text[], :informants::bytea[], :conditions::text[], :notes::bytea[])
                as a (id, episode, kind, at, day, mode, place, source, informant, condition, notes)
             order by a.id on conflict do nothing returning id""";

    /** @param rows as {@link #of} makes them */
    public static Map<String, Object> columns(Asker asker, Instant recordedAt, List<Map<String, @Nullable Object>> rows) {
        var columns = new HashMap<String, Object>();
        columns.put("office", asker.office());
        columns.put("by", asker.account());
        columns.put("now", recordedAt.atOffset(ZoneOffset.UTC));
        columns.put("ids", rows.stream().map(row -> row.get("id")).toArray(UUID[]::new));
        columns.put("episodes", rows.stream().map(row -> row.get("episode")).toArray(UUID[]::new));
        for (String name : List.of("kind", "at", "day", "mode", "place", "source", "condition")) {
            columns.put(name + "s", rows.stream().map(row -> row.get(name)).map(value -> value == null ? null : value.toString()).toArray(String[]::new));
        }
        columns.put("informants", rows.stream().map(row -> row.get("informant")).toArray(byte[][]::new));
        columns.put("notes", rows.stream().map(row -> row.get("notes")).toArray(byte[][]::new));
        return columns;
    }

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
        values.put("reason", key.seal("activity.reason." + activity.id(), activity.reason()));
        values.put("by", asker.account());
        values.put("now", row.recordedAt.atOffset(ZoneOffset.UTC));
        return values;
    }
}
