package id.pulih.rights.internal;

import id.pulih.access.Asker;
import id.pulih.clients.Pseudonyms;
import id.pulih.platform.Ids;
import id.pulih.platform.Problem;
import id.pulih.platform.ProblemException;
import id.pulih.platform.Work;
import id.pulih.rights.ErasurePolicy;
import id.pulih.rights.RequestPolicy;
import id.pulih.rights.internal.RequestRows.NewStep;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Carries out what was granted: a correction is linked to the change that was made, an erasure takes a second head. */
@Component
class Fulfilment {

    private final JdbcClient jdbc;
    private final Work work;
    private final RequestQueries queries;
    private final RequestRows rows;
    private final RequestTrail trail;
    private final Keeping keeping;

    Fulfilment(JdbcClient jdbc, Work work, RequestQueries queries, RequestRows rows, RequestTrail trail, Keeping keeping) {
        this.jdbc = jdbc;
        this.work = work;
        this.queries = queries;
        this.rows = rows;
        this.trail = trail;
        this.keeping = keeping;
    }

    /** @throws ProblemException not-found, request-not-done while nothing was changed since it was received, already-done */
    void correct(Asker asker, UUID id) {
        work.write(asker.own("rights"), () -> {
            Request request = granted(asker, id, RequestKind.CORRECTION);
            UUID change = jdbc.sql("""
                    select id from pulih.audit_entry where office_id = :office and subject_id = :client and action = 'client-changed'
                        and at >= :since order by seq desc limit 1""")
                    .param("office", asker.office())
                    .param("client", request.client())
                    .param("since", request.received().at().atOffset(java.time.ZoneOffset.UTC))
                    .query(UUID.class)
                    .optional()
                    .orElseThrow(() -> ProblemException.of(Problem.REQUEST_NOT_DONE));
            done(asker, request, "change=" + change);
        });
    }

    /** @throws ProblemException not-found, head-required, second-head-needed, request-not-done, already-done */
    void erase(Asker asker, UUID id) {
        work.write(asker.own("rights"), () -> {
            Request request = granted(asker, id, RequestKind.ERASURE);
            if (!RequestPolicy.mayDecide(asker, request.office())) {
                throw ProblemException.of(Problem.HEAD_REQUIRED);
            }
            if (!RequestPolicy.mayConfirm(asker, request.office(), request.decision().orElseThrow().by())) {
                throw ProblemException.of(Problem.SECOND_HEAD_NEEDED);
            }
            ErasurePolicy.Facts facts = keeping.facts(asker.office(), request.client(), rows.today(asker));
            String why = ErasurePolicy.why(facts, rows.today(asker));
            boolean erase = ErasurePolicy.mayErase(facts, rows.today(asker));
            done(asker, request, (erase ? "erased " : "hidden ") + why);
            keeping.part(asker, request.client(), erase, id);
        });
    }

    private void done(Asker asker, Request request, String detail) {
        rows.add(asker, request, new NewStep(Ids.next(), "carried-out", null, null, detail, rows.today(asker)));
        trail.record(asker, "request-carried-out", request.client(), request.id(), detail);
    }

    private Request granted(Asker asker, UUID id, RequestKind kind) {
        Request found = queries.get(asker, id);
        if (!RequestPolicy.mayHandle(asker, found.office()) || found.kind() != kind) {
            throw ProblemException.notFound().get();
        }
        rows.lock(asker, found.client());
        Request request = queries.get(asker, id);
        if (!request.granted()) {
            throw ProblemException.of(Problem.REQUEST_NOT_DONE);
        }
        if (request.step("carried-out").isPresent()) {
            throw ProblemException.of(Problem.ALREADY_DONE);
        }
        return request;
    }
}
