package id.pulih.reports.internal;

import id.pulih.access.Asker;
import id.pulih.audit.Audit;
import id.pulih.audit.Received;
import id.pulih.episodes.Episode;
import id.pulih.episodes.Episodes;
import id.pulih.platform.Input;
import id.pulih.platform.ProblemException;
import id.pulih.reports.QuarterlyPolicy;
import id.pulih.vault.SealingKey;
import id.pulih.vault.Vault;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Notes of the office, tagged when they are written: here, in the form of an activity or in a counselling session. Joins the caller's transaction. */
@Component
public class QuarterlyNotes {

    /** @param caseNumber null for a note about the office; @param text null when the client's data was erased */
    public record Note(UUID id, String tag, LocalDate day, @Nullable UUID episode, @Nullable String caseNumber, @Nullable String text, String by) {}

    private record Row(Note note, @Nullable UUID client, String place, byte @Nullable [] sealed) {}

    /** What was written here, in the forms of activities and in counselling sessions, each as it was last corrected. */
    private static final String NOTES = """
            select n.*, c.case_number, a.display_name from (
                select n.office_id, n.id, n.tag, n.day, n.episode_id, n.client_id, coalesce(n.text_sealed, n.office_text_sealed) as sealed,
                       case when n.client_id is null then 'quarterly_note.office_text.' else 'quarterly_note.text.' end as place, n.written_by
                  from pulih.quarterly_note n where n.office_id = :office
                union all
                select v.office_id, v.id, t.tag, v.day, v.episode_id, e.client_id, v.notes_sealed, 'activity.notes.', t.tagged_by
                  from pulih.activity_tag t
                  join pulih.activity v on v.office_id = t.office_id and v.id = t.activity_id
                  join pulih.episode e on e.office_id = v.office_id and e.id = v.episode_id
                 where t.office_id = :office
                   and not exists (select from pulih.activity b where b.office_id = v.office_id and b.amends = v.id)
                   and not exists (select from pulih.activity_withdrawal w where w.office_id = v.office_id and w.activity_id = v.id)
                union all
                select s.office_id, s.id, s.tag, coalesce(h.held, p.day), null, null, s.summary_sealed, 'group_session.summary.', g.recorded_by
                  from pulih.group_session s
                  join pulih.group_change g on g.office_id = s.office_id and g.event_id = s.event_id and g.version = s.version
                  cross join lateral (select p.day from pulih.group_plan p where p.office_id = s.office_id and p.event_id = s.event_id
                                      order by p.version desc limit 1) p
                  cross join lateral (select (select c.day from pulih.group_conclusion c where c.office_id = s.office_id and c.event_id = s.event_id
                                              order by c.version desc limit 1) as held) h
                 where s.office_id = :office and s.tag is not null
                   and not exists (select from pulih.group_change l where l.office_id = s.office_id and l.event_id = s.event_id
                                   and (l.part = 'cancellation' or (l.part = 'session' and l.version > s.version)))) n
            join pulih.account a on a.id = n.written_by
            left join pulih.client c on c.office_id = n.office_id and c.id = n.client_id
            where n.office_id = :office and n.day between :from and :to order by n.day, n.id limit :most""";

    private static final int MOST = 200;

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Audit audit;
    private final Received received;
    private final Episodes episodes;
    private final QuarterlyRows rows;

    QuarterlyNotes(JdbcClient jdbc, Vault vault, Audit audit, Received received, Episodes episodes, QuarterlyRows rows) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.audit = audit;
        this.received = received;
        this.episodes = episodes;
        this.rows = rows;
    }

    /** @throws ProblemException not-found for an episode of another office, restricted */
    void add(Asker asker, NewQuarterlyNote wish, Input sent) {
        if (!QuarterlyPolicy.mayOpenLists(asker, asker.office())) {
            throw ProblemException.notFound().get();
        }
        Episode about = wish.episode() == null ? null : episodes.own(asker, wish.episode());
        if (about != null) {
            episodes.needFree(asker, about.client());
        }
        if (received.first(asker, wish.id(), "quarterly-note", sent)) {
            insert(asker, wish, about);
            audit.record(asker, "quarterly-note-written", "quarterly-note", wish.id(), "tag=" + wish.tag().code());
        }
    }

    private void insert(Asker asker, NewQuarterlyNote wish, @Nullable Episode about) {
        UUID id = wish.id();
        jdbc.sql("""
                insert into pulih.quarterly_note (office_id, id, tag, day, client_id, episode_id, text_sealed, office_text_sealed, written_by, written_at)
                values (:office, :id, :tag, :day, :client, :episode, :text, :officeText, :account, :now)""")
                .param("office", asker.office()).param("id", id).param("tag", wish.tag().code()).param("day", wish.day())
                .param("client", about == null ? null : about.client()).param("episode", about == null ? null : about.id())
                .param("text", about == null ? null : vault.clientKey(asker.office(), about.client()).seal("quarterly_note.text." + id, wish.text()))
                .param("officeText", about == null ? vault.officeKey(asker.office()).seal("quarterly_note.office_text." + id, wish.text()) : null)
                .param("account", asker.account()).param("now", rows.now())
                .update();
    }

    /** Of the own office in these days, oldest first; nothing for those who serve nobody there. */
    List<Note> of(Asker asker, LocalDate from, LocalDate to) {
        if (!QuarterlyPolicy.mayOpenLists(asker, asker.office())) {
            return List.of();
        }
        List<Row> found = jdbc.sql(NOTES)
                .param("office", asker.office()).param("from", from).param("to", to).param("most", MOST)
                .query((row, n) -> new Row(new Note(row.getObject("id", UUID.class), row.getString("tag"), row.getObject("day", LocalDate.class),
                        row.getObject("episode_id", UUID.class), row.getString("case_number"), null, row.getString("display_name")),
                        row.getObject("client_id", UUID.class), row.getString("place"), row.getBytes("sealed")))
                .list();
        var keys = vault.clientKeys(asker.office(), found.stream().map(Row::client).filter(Objects::nonNull).distinct().toList());
        return found.stream().map(row -> opened(asker, row, keys)).toList();
    }

    private Note opened(Asker asker, Row row, Map<UUID, SealingKey> keys) {
        Note note = row.note();
        var key = row.client() == null ? vault.officeKey(asker.office()) : keys.get(row.client());
        String text = key == null ? null : key.open(row.place() + note.id(), row.sealed());
        return new Note(note.id(), note.tag(), note.day(), note.episode(), note.caseNumber(), text, note.by());
    }
}
