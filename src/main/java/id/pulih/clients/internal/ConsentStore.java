package id.pulih.clients.internal;

import id.pulih.access.Asker;
import id.pulih.audit.Audit;
import id.pulih.audit.Received;
import id.pulih.platform.Input;
import id.pulih.platform.ProblemException;
import id.pulih.platform.Work;
import id.pulih.vault.SealingKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Records what clients of the own office agree to, and what they take back. */
@Component
public class ConsentStore {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Work work;
    private final Received received;
    private final Audit audit;
    private final OwnClients own;

    ConsentStore(JdbcClient jdbc, Clock clock, Work work, Received received, Audit audit, OwnClients own) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.work = work;
        this.received = received;
        this.audit = audit;
        this.own = own;
    }

    /** Newest first. Of a client whose key was destroyed the days and purposes are left. */
    public List<Consent> of(Asker asker, UUID client) {
        return work.read(asker.own("care"), () -> {
            SealingKey key = own.keyIfAny(asker, client);
            return jdbc.sql("""
                    select c.id, c.purpose, c.recipient_sealed, c.granted_on, c.expires_on, c.evidence_sealed, w.withdrawn_on, w.reason_sealed
                    from pulih.consent c
                    left join pulih.consent_withdrawal w on w.office_id = c.office_id and w.consent_id = c.id
                    where c.office_id = :office and c.client_id = :client
                    order by c.granted_on desc, c.recorded_at desc, c.id desc""")
                    .param("office", asker.office())
                    .param("client", client)
                    .query((row, n) -> consent(row, key))
                    .list();
        });
    }

    private static Consent consent(ResultSet row, @Nullable SealingKey key) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Consent(id, row.getString("purpose"),
                key == null ? null : key.open(place("recipient", id), row.getBytes("recipient_sealed")),
                row.getObject("granted_on", LocalDate.class), row.getObject("expires_on", LocalDate.class),
                key == null ? "" : Objects.requireNonNullElse(key.open(place("evidence", id), row.getBytes("evidence_sealed")), ""),
                row.getObject("withdrawn_on", LocalDate.class),
                key == null ? null : key.open(place("withdrawal", id), row.getBytes("reason_sealed")));
    }

    private static String place(String field, UUID consent) {
        return "consent." + field + "." + consent;
    }

    /** @return false when exactly this was stored before */
    boolean record(Asker asker, UUID client, NewConsent consent, Input sent) {
        return work.write(asker.own("care"), () -> {
            own.need(asker, client);
            if (!received.first(asker, consent.id(), "consent " + client, sent)) {
                return false;
            }
            SealingKey key = own.key(asker, client);
            jdbc.sql("""
                    insert into pulih.consent (office_id, id, client_id, purpose, recipient_sealed, granted_on, expires_on, evidence_sealed, recorded_by, recorded_at)
                    values (:office, :id, :client, :purpose, :recipient, :grantedOn, :expiresOn, :evidence, :account, :now)""")
                    .param("office", asker.office())
                    .param("id", consent.id())
                    .param("client", client)
                    .param("purpose", consent.purpose())
                    .param("recipient", key.seal(place("recipient", consent.id()), consent.recipient()))
                    .param("grantedOn", consent.grantedOn())
                    .param("expiresOn", consent.expiresOn())
                    .param("evidence", key.seal(place("evidence", consent.id()), consent.evidence()))
                    .param("account", asker.account())
                    .param("now", OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)))
                    .update();
            audit.record(asker, "consent-recorded", "client", client, "consent=" + consent.id());
            return true;
        });
    }

    /** Takes effect today. A consent that was taken back stays so, with the first reason. */
    public void withdraw(Asker asker, UUID client, UUID consent, String reason) {
        work.write(asker.own("care"), () -> {
            own.need(asker, client);
            if (of(asker, client).stream().noneMatch(each -> each.id().equals(consent))) {
                throw ProblemException.notFound().get();
            }
            int inserted = jdbc.sql("""
                    insert into pulih.consent_withdrawal (office_id, consent_id, withdrawn_on, reason_sealed, recorded_by, recorded_at)
                    values (:office, :consent, :today, :reason, :account, :now) on conflict do nothing""")
                    .param("office", asker.office())
                    .param("consent", consent)
                    .param("today", LocalDate.now(clock.withZone(asker.zone())))
                    .param("reason", own.key(asker, client).seal(place("withdrawal", consent), reason))
                    .param("account", asker.account())
                    .param("now", OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)))
                    .update();
            if (inserted == 1) {
                audit.record(asker, "consent-withdrawn", "client", client, "consent=" + consent);
            }
        });
    }
}
