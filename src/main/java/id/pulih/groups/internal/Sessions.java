package id.pulih.groups.internal;

import id.pulih.access.Asker;
import id.pulih.activities.ReportTag;
import id.pulih.audit.Audit;
import id.pulih.platform.Coded;
import id.pulih.platform.Ids;
import id.pulih.platform.Problem;
import id.pulih.platform.ProblemException;
import id.pulih.sops.Runs;
import id.pulih.vault.SealingKey;
import id.pulih.vault.Vault;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was said in counselling sessions, in versions, and the run of the procedure that times their steps (S001). */
@Component
class Sessions {

    private static final String SUBJECT = "group-session";

    /** With the sixth step the records are filed: by then the clients have left. */
    private static final int FILING = 6;

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Audit audit;
    private final Changes changes;
    private final Runs runs;

    Sessions(JdbcClient jdbc, Vault vault, Audit audit, Changes changes, Runs runs) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.audit = audit;
        this.changes = changes;
        this.runs = runs;
    }

    /** As it stands now; empty texts while nothing is written. */
    Session of(Asker asker, Event event) {
        SealingKey key = vault.officeKey(asker.office());
        return jdbc.sql("select * from pulih.group_session where office_id = :office and event_id = :event and version = :version")
                .param("office", asker.office())
                .param("event", event.id())
                .param("version", event.session())
                .query((row, n) -> {
                    UUID id = row.getObject("id", UUID.class);
                    return new Session(row.getBoolean("prayer"), key.open("group_session.rules." + id, row.getBytes("rules_sealed")),
                            key.open("group_session.conduct." + id, row.getBytes("conduct_sealed")),
                            key.open("group_session.summary." + id, row.getBytes("summary_sealed")),
                            key.open("group_session.action." + id, row.getBytes("action_sealed")),
                            Coded.find(ReportTag.class, row.getString("tag")).orElse(null));
                })
                .optional()
                .orElse(new Session(false, null, null, null, null, null));
    }

    /** @throws ProblemException stale-version; already-done when the session is in the archive or was cancelled */
    void save(Asker asker, Event event, Session session, int basedOn) {
        if (!event.open()) {
            throw ProblemException.of(Problem.ALREADY_DONE);
        }
        int version = changes.next(asker, event, "session", event.session(), basedOn);
        UUID id = Ids.next();
        SealingKey key = vault.officeKey(asker.office());
        jdbc.sql("""
                insert into pulih.group_session (office_id, event_id, version, id, prayer, rules_sealed, conduct_sealed, summary_sealed, action_sealed, tag)
                values (:office, :event, :version, :id, :prayer, :rules, :conduct, :summary, :action, :tag)""")
                .param("office", asker.office()).param("event", event.id()).param("version", version).param("id", id)
                .param("prayer", session.prayer())
                .param("tag", session.tag() == null ? null : session.tag().code())
                .param("rules", key.seal("group_session.rules." + id, session.rules()))
                .param("conduct", key.seal("group_session.conduct." + id, session.conduct()))
                .param("summary", key.seal("group_session.summary." + id, session.summary()))
                .param("action", key.seal("group_session.action." + id, session.action()))
                .update();
        audit.record(asker, "group-session-written", "group-event", event.id(), session.tag() == null ? "" : "tag=" + session.tag().code());
    }

    Optional<UUID> run(Asker asker, Event event) {
        return runs.of(asker, SUBJECT, event.id());
    }

    /** The step that is under way; empty before the first and after the last. */
    Optional<Integer> step(Asker asker, Event event) {
        return run(asker, event).flatMap(run -> runs.step(asker, run));
    }

    /** Begins the first step, or finishes the one named. @throws ProblemException step-not-next, step-taken, already-done */
    void go(Asker asker, Event event, int step) {
        if (event.cancelled()) {
            throw ProblemException.of(Problem.ALREADY_DONE);
        }
        UUID run = run(asker, event).orElseGet(() -> runs.start(asker, Runs.GROUP_COUNSELLING, SUBJECT, event.id(), null));
        if (step > 0) {
            runs.finish(asker, run, step, Set.of(), "");
        }
    }

    /** Whether it may be concluded: an action plan was made and the clients have left. */
    boolean ready(Asker asker, Event event) {
        boolean left = run(asker, event).isPresent() && step(asker, event).map(step -> step >= FILING).orElse(true);
        return left && of(asker, event).action() != null;
    }
}
