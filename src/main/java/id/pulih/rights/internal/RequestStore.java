package id.pulih.rights.internal;

import id.pulih.access.Asker;
import id.pulih.clients.Clients;
import id.pulih.platform.Ids;
import id.pulih.platform.Input;
import id.pulih.platform.Problem;
import id.pulih.platform.ProblemException;
import id.pulih.platform.Work;
import id.pulih.rights.RequestPolicy;
import id.pulih.rights.internal.RequestRows.NewStep;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Records what a person asks and what is done about it. The hours count from the receipt, not from when it was written down. */
@Component
class RequestStore {

    private final Work work;
    private final Clients clients;
    private final RequestQueries queries;
    private final RequestRows rows;
    private final RequestEffects effects;
    private final RequestTrail trail;

    RequestStore(Work work, Clients clients, RequestQueries queries, RequestRows rows, RequestEffects effects, RequestTrail trail) {
        this.work = work;
        this.clients = clients;
        this.queries = queries;
        this.rows = rows;
        this.effects = effects;
        this.trail = trail;
    }

    /**
     * @return false when exactly this was stored before
     * @throws ProblemException not-found, id-conflict
     */
    boolean record(Asker asker, UUID client, NewRequest request, Input sent) {
        return work.write(asker.own("rights"), () -> {
            if (!RequestPolicy.mayHandle(asker, clients.get(asker, client).office())) {
                throw ProblemException.notFound().get();
            }
            if (!trail.first(asker, request.id(), "person-request " + client, sent)) {
                return false;
            }
            rows.insert(asker, client, request);
            trail.tell(asker, request);
            trail.record(asker, "request-received", client, request.id(), "kind=" + request.kind().code());
            return true;
        });
    }

    /** Says that somebody works on it. Saying it again changes nothing. */
    void take(Asker asker, UUID id) {
        work.write(asker.own("rights"), () -> {
            Request request = handled(asker, id);
            if (request.decision().isPresent()) {
                throw ProblemException.of(Problem.ALREADY_DONE);
            }
            if (request.steps().stream().noneMatch(step -> step.by().equals(asker.account()))) {
                rows.add(asker, request, new NewStep(Ids.next(), "taken", null, null, "", rows.today(asker)));
                trail.record(asker, "request-taken", request.client(), id, "");
            }
        });
    }

    /**
     * @return false when exactly this was stored before
     * @throws ProblemException not-found, head-required, id-conflict, already-done
     */
    boolean decide(Asker asker, UUID id, NewDecision decided, Input sent) {
        return work.write(asker.own("rights"), () -> {
            Request request = handled(asker, id);
            if (!RequestPolicy.mayDecide(asker, request.office())) {
                throw ProblemException.of(Problem.HEAD_REQUIRED);
            }
            if (!trail.first(asker, decided.id(), "request-decision " + id, sent)) {
                return false;
            }
            if (request.decision().isPresent()) {
                throw ProblemException.of(Problem.ALREADY_DONE);
            }
            effects.apply(asker, request, decided, sent);
            String decision = decided.decision().code();
            rows.add(asker, request, new NewStep(decided.id(), decision, decided.ground(), decided.reason(), "", rows.today(asker)));
            trail.record(asker, "request-decided", request.client(), id, "decision=" + decision + " ground=" + decided.ground().code());
            return true;
        });
    }

    /**
     * The person was told what was decided and done: the hours stop.
     *
     * @throws ProblemException not-found, request-not-done, already-done
     */
    void answer(Asker asker, UUID id, LocalDate on, String how) {
        work.write(asker.own("rights"), () -> {
            Request request = handled(asker, id);
            if (request.answered()) {
                throw ProblemException.of(Problem.ALREADY_DONE);
            }
            if (!request.done()) {
                throw ProblemException.of(Problem.REQUEST_NOT_DONE);
            }
            rows.add(asker, request, new NewStep(Ids.next(), "answered", null, how, "", on));
            trail.record(asker, "request-answered", request.client(), id, "");
        });
    }

    /** The request as it stands, and so it stays until the transaction ends. */
    private Request handled(Asker asker, UUID id) {
        Request request = queries.get(asker, id);
        if (!RequestPolicy.mayHandle(asker, request.office())) {
            throw ProblemException.notFound().get();
        }
        rows.lock(asker, request.client());
        return queries.get(asker, id);
    }
}
