package id.pulih.field.internal;

import id.pulih.access.Asker;
import id.pulih.audit.Audit;
import id.pulih.platform.Ids;
import id.pulih.vault.Vault;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of what was handed in, and of the programme it is about. All methods join the caller's transaction. */
@Component
class FactRows {

    /** A programme of the office, whoever asks: what is handed in about it has to go somewhere. */
    record Place(UUID client, LocalDate startsOn, @Nullable LocalDate endedOn, @Nullable UUID agent) {}

    record Earlier(byte[] fingerprint, String answer, @Nullable String reason, OffsetDateTime receivedAt, UUID rowId, byte @Nullable [] bodySealed) {}

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Vault vault;
    private final Audit audit;

    FactRows(JdbcClient jdbc, Clock clock, Vault vault, Audit audit) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.vault = vault;
        this.audit = audit;
    }

    /** Empty for a programme of another office, or of a client who was erased. */
    Optional<Place> place(Asker asker, UUID episode) {
        return jdbc.sql("""
                select e.client_id as client, e.starts_on, n.ended_on,
                       (select s.agent_id from pulih.assignment s
                          left join pulih.assignment_ending x on x.office_id = s.office_id and x.assignment_id = s.id
                         where s.office_id = e.office_id and s.episode_id = e.id
                           and s.from_day <= :today and (x.ended_on is null or x.ended_on >= :today)
                         order by s.from_day desc, s.id desc limit 1) as agent
                  from pulih.episode e
                  left join pulih.episode_ending n on n.office_id = e.office_id and n.episode_id = e.id
                 where e.office_id = :office and e.id = :episode""")
                .param("office", asker.office())
                .param("episode", episode)
                .param("today", LocalDate.now(clock.withZone(asker.zone())))
                .query(Place.class)
                .optional()
                .filter(place -> !vault.erased(asker.office(), place.client()));
    }

    /** All that came under this id, the first one first. */
    List<Earlier> earlier(Asker asker, UUID fact) {
        return jdbc.sql("""
                select fingerprint, answer, reason, received_at, row_id, body_sealed from pulih.field_fact
                where office_id = :office and id = :id order by received_at, row_id""")
                .param("office", asker.office())
                .param("id", fact)
                .query(Earlier.class)
                .list();
    }

    /** What was kept beside the row; null when nothing was. */
    @Nullable String kept(Asker asker, Earlier row, UUID client) {
        return row.bodySealed() == null ? null : vault.clientKey(asker.office(), client).open("field_fact.body." + row.rowId(), row.bodySealed());
    }

    /** What is written about one fact: the client is null when nothing may be kept, kept is the content or why it was rejected. */
    record Settled(String answer, @Nullable String reason, @Nullable UUID client, @Nullable String kept) {}

    /** Answers when it was received. */
    Instant insert(Sender sender, Skew skew, OpenedFact fact, Settled settled) {
        Asker asker = sender.asker();
        Instant now = clock.instant();
        UUID row = Ids.next();
        jdbc.sql("""
                insert into pulih.field_fact (office_id, id, fingerprint, device_id, agent_id, episode_id, kind, form, answer, reason,
                    device_time, device_zone, skew_seconds, body_sealed, received_at, row_id)
                values (:office, :id, :fingerprint, :device, :agent, :episode, :kind, :form, :answer, :reason,
                    :time, :zone, :skew, :body, :now, :row) on conflict do nothing""")
                .param("office", asker.office())
                .param("id", fact.id())
                .param("fingerprint", fact.fingerprint())
                .param("device", sender.device())
                .param("agent", sender.agent())
                .param("episode", settled.client() == null ? null : fact.episode())
                .param("kind", fact.kind())
                .param("form", fact.form())
                .param("answer", settled.answer())
                .param("reason", settled.reason())
                .param("time", fact.deviceTime())
                .param("zone", fact.deviceZone())
                .param("skew", skew.seconds())
                .param("body", settled.client() == null ? null
                        : vault.clientKey(asker.office(), settled.client()).seal("field_fact.body." + row, settled.kept()))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("row", row)
                .update();
        tell(asker, fact, settled);
        return now;
    }

    /** What was accepted is told by the record it became, under the same id. */
    private void tell(Asker asker, OpenedFact fact, Settled settled) {
        if (settled.answer().equals(Answer.ACCEPTED)) {
            return;
        }
        audit.record(asker, "field-fact-received", "field-fact", fact.id(), "answer=" + settled.answer() + " kind=" + fact.kind()
                + (settled.reason() == null ? "" : " reason=" + settled.reason()));
    }
}
