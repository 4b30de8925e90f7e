package id.pulih.sops.internal;

import id.pulih.access.Asker;
import id.pulih.audit.Audit;
import id.pulih.platform.Ids;
import id.pulih.platform.Problem;
import id.pulih.platform.ProblemException;
import id.pulih.sops.ProcedurePolicy;
import id.pulih.vault.Vault;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what an office writes of a procedure: every save a further version, handed in and decided once. */
@Component
class VersionStore {

    /** What a head said of a version. @param approval null when it goes back with a word */
    record Decided(@Nullable Approval approval, @Nullable String word) {}

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Procedures procedures;
    private final Versions versions;
    private final Vault vault;
    private final Audit audit;

    VersionStore(JdbcClient jdbc, Clock clock, Procedures procedures, Versions versions, Vault vault, Audit audit) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.procedures = procedures;
        this.versions = versions;
        this.vault = vault;
        this.audit = audit;
    }

    /** @param based the version the writer had before the eyes; @throws ProblemException stale-version */
    int save(Asker asker, Procedure procedure, int based) {
        need(ProcedurePolicy.mayWrite(asker, asker.office()));
        if (versions.latest(asker.office(), procedure.code()) != based) {
            throw ProblemException.of(Problem.STALE_VERSION);
        }
        try {
            jdbc.sql("""
                    insert into pulih.sop_version (office_id, sop, version, content, saved_by, saved_at)
                    values (:office, :sop, :version, :content::jsonb, :by, :now)""")
                    .param("office", asker.office())
                    .param("sop", procedure.code())
                    .param("version", based + 1)
                    .param("content", procedures.write(procedure))
                    .param("by", asker.account())
                    .param("now", now())
                    .update();
        } catch (DuplicateKeyException e) {
            // Somebody else saved between our look and our insert.
            throw ProblemException.of(Problem.STALE_VERSION);
        }
        audit.record(asker, "procedure-saved", "office", asker.office(), "sop=" + procedure.code() + " version=" + (based + 1));
        return based + 1;
    }

    /** Of the latest version only: an older one has been followed. @throws ProblemException already-done, stale-version */
    void submit(Asker asker, String sop, int version) {
        need(ProcedurePolicy.mayWrite(asker, asker.office()));
        if (versions.latest(asker.office(), sop) != version) {
            throw ProblemException.of(Problem.STALE_VERSION);
        }
        insert(asker, sop, version, "submitted", new Decided(null, null));
        audit.record(asker, "procedure-submitted", "office", asker.office(), "sop=" + sop + " version=" + version);
    }

    /** @throws ProblemException head-required, not-found for what was not handed in, already-done */
    void decide(Asker asker, String sop, int version, Decided decided) {
        if (!ProcedurePolicy.mayApprove(asker, asker.office())) {
            throw ProblemException.of(Problem.HEAD_REQUIRED);
        }
        String state = versions.line(asker.office(), sop, version).map(VersionLine::state).orElseThrow(ProblemException.notFound());
        if (state.equals("draft")) {
            throw ProblemException.notFound().get();
        }
        insert(asker, sop, version, "decided", decided);
        String action = decided.approval() == null ? "procedure-returned" : "procedure-approved";
        audit.record(asker, action, "office", asker.office(), "sop=" + sop + " version=" + version);
    }

    private void insert(Asker asker, String sop, int version, String kind, Decided decided) {
        UUID id = Ids.next();
        Approval approval = decided.approval();
        int inserted = jdbc.sql("""
                insert into pulih.sop_step_of_approval (office_id, id, sop, version, kind, approved, number, made_on, revised_on, effective_from, approved_by, word_sealed, by_account, at)
                values (:office, :id, :sop, :version, :kind, :approved, :number, :made, :revised, :effective, :approvedBy, :word, :by, :now)
                on conflict do nothing""")
                .param("office", asker.office())
                .param("id", id)
                .param("sop", sop)
                .param("version", version)
                .param("kind", kind)
                .param("approved", kind.equals("decided") ? approval != null : null)
                .param("number", approval == null ? null : approval.number())
                .param("made", approval == null ? null : approval.madeOn())
                .param("revised", approval == null ? null : approval.revisedOn())
                .param("effective", approval == null ? null : approval.effectiveFrom())
                .param("approvedBy", approval == null ? null : approval.approvedBy())
                .param("word", vault.officeKey(asker.office()).seal("sop_step_of_approval.word." + id, decided.word()))
                .param("by", asker.account())
                .param("now", now())
                .update();
        if (inserted == 0) {
            throw ProblemException.of(Problem.ALREADY_DONE);
        }
    }

    private static void need(boolean allowed) {
        if (!allowed) {
            throw ProblemException.notFound().get();
        }
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
    }
}
