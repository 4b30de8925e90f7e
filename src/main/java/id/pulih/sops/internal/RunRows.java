package id.pulih.sops.internal;

import id.pulih.access.Asker;
import id.pulih.platform.ProblemException;
import id.pulih.ui.Seek;
import id.pulih.vault.SealingKey;
import id.pulih.vault.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of runs: read and added, never changed. */
@Component
class RunRows {

    private static final String SELECT = """
            select r.*, r.content::text as document, p.display_name
              from pulih.sop_run r join pulih.account p on p.id = r.started_by
             where r.office_id = :office
            """;

    private final JdbcClient jdbc;
    private final Procedures procedures;
    private final Vault vault;

    RunRows(JdbcClient jdbc, Procedures procedures, Vault vault) {
        this.jdbc = jdbc;
        this.procedures = procedures;
        this.vault = vault;
    }

    /** @throws ProblemException not-found, also for a run of another office */
    Run get(UUID office, UUID run) {
        return jdbc.sql(SELECT + " and r.id = :id").param("office", office).param("id", run).query(this::map).optional()
                .orElseThrow(ProblemException.notFound());
    }

    /** Of one procedure and subject, the latest first. */
    List<Run> of(UUID office, String subjectKind, UUID subject) {
        return jdbc.sql(SELECT + " and r.subject_kind = :kind and r.subject_id = :subject order by r.started_at desc, r.round desc")
                .param("office", office)
                .param("kind", subjectKind)
                .param("subject", subject)
                .query(this::map)
                .list();
    }

    /** The runs of a procedure in the office, the latest first. */
    List<Run> of(UUID office, String sop, Seek from, int limit) {
        return jdbc.sql(SELECT + " and r.sop = :sop and (r.started_at, r.id) < (:at, :id) order by r.started_at desc, r.id desc limit :limit")
                .param("at", from.at(0))
                .param("id", from.id(1))
                .param("office", office)
                .param("sop", sop)
                .param("limit", limit)
                .query(this::map)
                .list();
    }

    /** In the order they happened; reasons are left out. */
    List<RunAct> acts(Run run) {
        return acts(run, false);
    }

    /** With reasons: for the office that serves, which has written its audit entry. */
    List<RunAct> actsWithReasons(Run run) {
        return acts(run, true);
    }

    private List<RunAct> acts(Run run, boolean reasons) {
        SealingKey key = reasons ? key(run) : null;
        return jdbc.sql("""
                select a.*, p.display_name from pulih.sop_run_act a join pulih.account p on p.id = a.by_account
                 where a.office_id = :office and a.run_id = :run order by a.place""")
                .param("office", run.office())
                .param("run", run.id())
                .query((row, n) -> act(row, key))
                .list();
    }

    void insert(Asker asker, Run run) {
        jdbc.sql("""
                insert into pulih.sop_run (office_id, id, sop, version, content, subject_kind, subject_id, round, client_id, started_by, started_at)
                values (:office, :id, :sop, :version, :content::jsonb, :kind, :subject, :round, :client, :by, :at)""")
                .param("office", run.office())
                .param("id", run.id())
                .param("sop", run.procedure().code())
                .param("version", run.version())
                .param("content", procedures.write(run.procedure()))
                .param("kind", run.subjectKind())
                .param("subject", run.subject())
                .param("round", run.round())
                .param("client", run.client())
                .param("by", asker.account())
                .param("at", run.startedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The place is the lock: whoever comes second to it fails with a duplicate key. */
    void insert(Asker asker, Run run, RunAct act) {
        byte[] sealed = act.reason() == null ? null : writeKey(run).seal(place(run, act.id()), act.reason());
        jdbc.sql("""
                insert into pulih.sop_run_act (office_id, id, run_id, place, kind, step, round, branch, missing, standing, reason_sealed, word_sealed, by_account, at)
                values (:office, :id, :run, :place, :kind, :step, :round, :branch, :missing, :standing, :reason, :word, :by, :at)""")
                .param("office", run.office())
                .param("id", act.id())
                .param("run", run.id())
                .param("place", act.place())
                .param("kind", act.kind())
                .param("step", act.step())
                .param("round", act.round())
                .param("branch", act.branch())
                .param("missing", act.missing().toArray(String[]::new))
                .param("standing", act.standing())
                .param("reason", run.client() == null ? null : sealed)
                .param("word", run.client() == null ? sealed : null)
                .param("by", asker.account())
                .param("at", act.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    private SealingKey writeKey(Run run) {
        return run.client() == null ? vault.officeKey(run.office()) : vault.clientKey(run.office(), run.client());
    }

    /** Null for a client whose key was destroyed. */
    private @Nullable SealingKey key(Run run) {
        return run.client() == null
                ? vault.officeKey(run.office())
                : vault.clientKeys(run.office(), List.of(run.client())).get(run.client());
    }

    private static String place(Run run, UUID act) {
        return (run.client() == null ? "sop_run_act.word." : "sop_run_act.reason.") + act;
    }

    private RunAct act(ResultSet row, @Nullable SealingKey key) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        byte[] reason = row.getBytes("reason_sealed");
        byte[] word = row.getBytes("word_sealed");
        String opened = Optional.ofNullable(key)
                .map(each -> reason == null ? each.open("sop_run_act.word." + id, word) : each.open("sop_run_act.reason." + id, reason))
                .orElse(null);
        return new RunAct(id, row.getInt("place"), row.getString("kind"), row.getInt("step"), row.getInt("round"),
                row.getObject("branch", Integer.class), List.of((String[]) row.getArray("missing").getArray()), row.getString("standing"),
                opened, row.getString("display_name"), row.getObject("at", OffsetDateTime.class).toInstant());
    }

    private Run map(ResultSet row, int n) throws SQLException {
        return new Run(row.getObject("office_id", UUID.class), row.getObject("id", UUID.class), row.getInt("version"),
                procedures.read(row.getString("document")), row.getString("subject_kind"), row.getObject("subject_id", UUID.class),
                row.getInt("round"), row.getObject("client_id", UUID.class), row.getString("display_name"),
                row.getObject("started_at", OffsetDateTime.class).toInstant());
    }
}
