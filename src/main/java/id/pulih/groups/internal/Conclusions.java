package id.pulih.groups.internal;

import id.pulih.access.Asker;
import id.pulih.groups.Attendance;
import id.pulih.platform.Coded;
import id.pulih.vault.SealingKey;
import id.pulih.vault.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads how events came out. A client's own note is opened only for whoever serves clients here; the caller writes the trail. */
@Component
class Conclusions {

    private final JdbcClient jdbc;
    private final Vault vault;

    Conclusions(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** As it stands now; empty while the event has not been concluded. */
    Optional<Conclusion> of(Asker asker, Event event) {
        return event.concluded() ? Optional.of(of(asker, event, event.conclusion())) : Optional.empty();
    }

    /** Whether it fulfilled something, and with how many. */
    record Verdict(boolean fulfils, int minimum, int present) {}

    Optional<Verdict> verdict(Asker asker, Event event) {
        return jdbc.sql("""
                select fulfils, minimum, present from pulih.group_conclusion
                where office_id = :office and event_id = :event and version = :version""")
                .param("office", asker.office())
                .param("event", event.id())
                .param("version", event.conclusion())
                .query(Verdict.class)
                .optional();
    }

    private Conclusion of(Asker asker, Event event, int version) {
        SealingKey key = vault.officeKey(asker.office());
        List<Attended> attended = attended(asker, event, version);
        return jdbc.sql("""
                select * from pulih.group_conclusion where office_id = :office and event_id = :event and version = :version""")
                .param("office", asker.office())
                .param("event", event.id())
                .param("version", version)
                .query((row, n) -> {
                    UUID id = row.getObject("id", UUID.class);
                    int counted = attended.stream().mapToInt(Attended::relatives).sum();
                    return new Conclusion(row.getObject("began_at", OffsetDateTime.class).toInstant(), asker.zone(),
                            row.getInt("families") - counted, row.getInt("community"),
                            key.open("group_conclusion.note." + id, row.getBytes("note_sealed")),
                            key.open("group_conclusion.reason." + id, row.getBytes("reason_sealed")), attended);
                })
                .single();
    }

    private record Row(Attended plain, UUID client, UUID id, byte @Nullable [] reason, byte @Nullable [] own) {

        Attended opened(@Nullable SealingKey key) {
            return key == null ? plain : new Attended(plain.episode(), plain.state(), plain.relation(), plain.relatives(),
                    key.open("group_attendance.reason." + id, reason), key.open("group_attendance.private." + id, own), plain.activity());
        }
    }

    private List<Attended> attended(Asker asker, Event event, int version) {
        List<Row> rows = jdbc.sql("""
                select t.*, e.client_id from pulih.group_attendance t
                join pulih.episode e on e.office_id = t.office_id and e.id = t.episode_id
                where t.office_id = :office and t.event_id = :event and t.version = :version order by t.episode_id""")
                .param("office", asker.office())
                .param("event", event.id())
                .param("version", version)
                .query((row, n) -> row(row))
                .list();
        Map<UUID, SealingKey> keys = vault.clientKeys(asker.office(), rows.stream().map(Row::client).distinct().toList());
        return rows.stream().map(row -> row.opened(keys.get(row.client()))).toList();
    }

    private static Row row(ResultSet row) throws SQLException {
        var plain = new Attended(row.getObject("episode_id", UUID.class), Coded.of(Attendance.class, row.getString("state")),
                row.getString("relation"), row.getInt("relatives"), null, null, row.getObject("activity_id", UUID.class));
        return new Row(plain, row.getObject("client_id", UUID.class), row.getObject("id", UUID.class), row.getBytes("reason_sealed"),
                row.getBytes("private_sealed"));
    }
}
