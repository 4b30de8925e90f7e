package id.pulih.rights.internal;

import id.pulih.access.Asker;
import id.pulih.audit.Audit;
import id.pulih.platform.Ids;
import id.pulih.platform.Input;
import id.pulih.platform.Problem;
import id.pulih.platform.ProblemException;
import id.pulih.platform.Work;
import id.pulih.rights.RetentionPolicy;
import id.pulih.vault.Vault;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Proposals to destroy and their approval by somebody else, and holds that keep what a legal process needs. */
@Component
class RetentionStore {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Work work;
    private final Vault vault;
    private final RetentionQueries queries;
    private final Audit audit;

    RetentionStore(JdbcClient jdbc, Clock clock, Work work, Vault vault, RetentionQueries queries, Audit audit) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.work = work;
        this.vault = vault;
        this.queries = queries;
        this.audit = audit;
    }

    /** Proposes what is due today. */
    UUID propose(Asker asker) {
        return work.write(asker.own("retention"), () -> {
            need(RetentionPolicy.mayPropose(asker, asker.office()));
            UUID id = Ids.next();
            var due = queries.due(asker.office(), queries.today(asker.office()));
            jdbc.sql("""
                    insert into pulih.retention_run (office_id, id, day, clients, proposed_by, proposed_at)
                    values (:office, :id, :day, :clients, :account, :now)""")
                    .param("office", asker.office()).param("id", id).param("day", queries.today(asker.office()))
                    .param("clients", due.stream().map(RetentionList.Due::client).toArray(UUID[]::new))
                    .param("account", asker.account()).param("now", now())
                    .update();
            audit.record(asker, "retention-proposed", "retention-run", id, "clients=" + due.size());
            return id;
        });
    }

    /** @throws ProblemException not-found, second-head-needed, already-done */
    void approve(Asker asker, UUID office, UUID run) {
        work.write(asker.reach("retention"), () -> {
            UUID proposer = jdbc.sql("select proposed_by from pulih.retention_run where office_id = :office and id = :run")
                    .param("office", office).param("run", run)
                    .query(UUID.class).optional().orElseThrow(ProblemException.notFound());
            if (proposer.equals(asker.account())) {
                throw ProblemException.of(Problem.SECOND_HEAD_NEEDED);
            }
            need(RetentionPolicy.mayApprove(asker, office, proposer));
            int approved = jdbc.sql("""
                    insert into pulih.retention_run_approval (office_id, run_id, approved_by, approved_at)
                    values (:office, :run, :account, :now) on conflict do nothing""")
                    .param("office", office).param("run", run).param("account", asker.account()).param("now", now())
                    .update();
            if (approved == 0) {
                throw ProblemException.of(Problem.ALREADY_DONE);
            }
            audit.record(asker, office, "retention-approved", "retention-run", run, "");
        });
    }

    /** Keeps a client's records from being destroyed. */
    void hold(Asker asker, String caseNumber, String reason, Input sent) {
        work.write(asker.own("retention"), () -> {
            need(RetentionPolicy.mayPropose(asker, asker.office()));
            UUID client = jdbc.sql("select id from pulih.client where office_id = :office and case_number = :number")
                    .param("office", asker.office()).param("number", caseNumber)
                    .query(UUID.class).optional().orElse(null);
            if (client == null) {
                sent.error("caseNumber", "unknown-reference", caseNumber);
                sent.check();
                return;
            }
            UUID id = Ids.next();
            jdbc.sql("""
                    insert into pulih.legal_hold (office_id, id, client_id, reason_sealed, held_by, held_at)
                    values (:office, :id, :client, :reason, :account, :now)""")
                    .param("office", asker.office()).param("id", id).param("client", client)
                    .param("reason", vault.clientKey(asker.office(), client).seal("legal_hold.reason." + id, reason))
                    .param("account", asker.account()).param("now", now())
                    .update();
            audit.record(asker, "legal-hold-begun", "client", client, "hold=" + id);
        });
    }

    /** @throws ProblemException not-found */
    void release(Asker asker, UUID hold, String reason) {
        work.write(asker.own("retention"), () -> {
            need(RetentionPolicy.mayPropose(asker, asker.office()));
            UUID client = jdbc.sql("select client_id from pulih.legal_hold where office_id = :office and id = :hold")
                    .param("office", asker.office()).param("hold", hold)
                    .query(UUID.class).optional().orElseThrow(ProblemException.notFound());
            int ended = jdbc.sql("""
                    insert into pulih.legal_hold_ending (office_id, hold_id, reason_sealed, ended_by, ended_at)
                    values (:office, :hold, :reason, :account, :now) on conflict do nothing""")
                    .param("office", asker.office()).param("hold", hold)
                    .param("reason", vault.clientKey(asker.office(), client).seal("legal_hold_ending.reason." + hold, reason))
                    .param("account", asker.account()).param("now", now())
                    .update();
            if (ended == 1) {
                audit.record(asker, "legal-hold-ended", "client", client, "hold=" + hold);
            }
        });
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
