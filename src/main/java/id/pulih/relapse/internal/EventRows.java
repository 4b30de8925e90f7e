package id.pulih.relapse.internal;

import id.pulih.platform.Coded;
import id.pulih.relapse.Answers;
import id.pulih.relapse.Because;
import id.pulih.relapse.Grade;
import id.pulih.relapse.Known;
import id.pulih.relapse.Response;
import id.pulih.relapse.Sign;
import id.pulih.vault.SealingKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Stored rows as they are read; words stay sealed without a key. */
final class EventRows {

    private EventRows() {}

    static Event event(ResultSet row, @Nullable SealingKey key) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Event(row.getObject("office_id", UUID.class), id, row.getObject("episode_id", UUID.class),
                row.getObject("used_on", LocalDate.class), row.getString("known_by"), origin(row),
                open(key, "relapse_event.words." + id, row.getBytes("words_sealed")), row.getString("display_name"),
                instant(row, "recorded_at"), closing(row, key, id));
    }

    private static Event.@Nullable Origin origin(ResultSet row) throws SQLException {
        String kind = row.getString("origin_kind");
        return kind == null ? null : new Event.Origin(kind, row.getObject("origin_id", UUID.class));
    }

    private static Event.@Nullable Closing closing(ResultSet row, @Nullable SealingKey key, UUID event) throws SQLException {
        String result = row.getString("result");
        return result == null ? null : new Event.Closing(result, row.getObject("closed_on", LocalDate.class),
                open(key, "relapse_closing.words." + event, row.getBytes("closing_sealed")), row.getString("closed_by"));
    }

    static Graded graded(ResultSet row, @Nullable SealingKey key) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Graded(id, row.getObject("event_id", UUID.class), row.getInt("number"), answers(row), row.getInt("counted"),
                Coded.of(Grade.class, row.getString("proposed")), Coded.of(Because.class, row.getString("because")),
                Coded.of(Grade.class, row.getString("grade")), row.getString("handled_by"),
                open(key, "relapse_grading.reason." + id, row.getBytes("reason_sealed")), row.getString("display_name"),
                instant(row, "decided_at"));
    }

    private static Answers answers(ResultSet row) throws SQLException {
        Set<Sign> signs = Arrays.stream((String[]) row.getArray("signs").getArray())
                .map(code -> Coded.of(Sign.class, code)).collect(Collectors.toSet());
        return new Answers(Coded.of(Known.class, row.getString("again")), Coded.of(Known.class, row.getString("noticed")),
                Coded.of(Known.class, row.getString("helped_first")), signs);
    }

    static Action action(ResultSet row, @Nullable SealingKey key) throws SQLException {
        return new Action(row.getObject("id", UUID.class), row.getObject("event_id", UUID.class), row.getObject("grading_id", UUID.class),
                Coded.of(Response.class, row.getString("kind")), row.getObject("due_on", LocalDate.class),
                row.getObject("carried_from", UUID.class), row.getString("role"), row.getInt("owners"), row.getString("person"),
                result(row, key));
    }

    private static Action.@Nullable Result result(ResultSet row, @Nullable SealingKey key) throws SQLException {
        UUID answered = row.getObject("answered", UUID.class);
        return answered == null ? null : new Action.Result(row.getString("answer"), row.getObject("on_day", LocalDate.class),
                open(key, "relapse_action_result.words." + answered, row.getBytes("words_sealed")), row.getString("fact_kind"),
                row.getObject("fact_id", UUID.class), row.getString("answered_by"), instant(row, "decided_at"));
    }

    private static @Nullable String open(@Nullable SealingKey key, String place, byte @Nullable [] sealed) {
        return key == null || sealed == null || sealed.length == 0 ? null : key.open(place, sealed);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
