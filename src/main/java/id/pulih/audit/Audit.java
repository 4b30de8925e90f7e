package id.pulih.audit;

import id.pulih.access.Asker;
import id.pulih.platform.Ids;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The trail. An entry is written in the transaction of what it tells about: no act without its entry, no entry without
 * its act. Detail holds codes and ids, never a name, a number of a person or free text.
 */
@Component
public class Audit {

    private final JdbcClient jdbc;
    private final Clock clock;

    public Audit(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param action  past tense with the record first, for example {@code client-registered}, {@code client-read}
     * @param subject id of the record the action is about
     * @param detail  codes worth keeping, for example {@code kind=visit}; may be empty
     */
    public void record(Asker asker, String action, String subjectKind, UUID subject, String detail) {
        jdbc.sql("""
                insert into pulih.audit_entry (office_id, id, at, account_id, action, subject_kind, subject_id, purpose, detail)
                values (:office, :id, :at, :account, :action, :kind, :subject, :purpose, :detail)""")
                .param("office", asker.office())
                .param("id", Ids.next())
                .param("at", OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)))
                .param("account", asker.account())
                .param("action", action)
                .param("kind", subjectKind)
                .param("subject", subject)
                .param("purpose", "care")
                .param("detail", detail)
                .update();
    }
}
