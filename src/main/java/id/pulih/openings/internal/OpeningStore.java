package id.pulih.openings.internal;

import id.pulih.access.Asker;
import id.pulih.audit.Audit;
import id.pulih.audit.Received;
import id.pulih.openings.OpeningPolicy;
import id.pulih.platform.Input;
import id.pulih.platform.Problem;
import id.pulih.platform.ProblemException;
import id.pulih.platform.Work;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Opens names, decides about requests and closes. The entry in the trail is one of the serving office. */
@Component
class OpeningStore {

    private static final String PURPOSE = "break-glass";

    private final Work work;
    private final Clock clock;
    private final Received received;
    private final Audit audit;
    private final OpeningQueries openings;
    private final OpeningRows rows;

    OpeningStore(Work work, Clock clock, Received received, Audit audit, OpeningQueries openings, OpeningRows rows) {
        this.work = work;
        this.clock = clock;
        this.received = received;
        this.audit = audit;
        this.openings = openings;
        this.rows = rows;
    }

    /** @param first whether something was stored now */
    record Receipt(Opening opening, boolean first) {}

    /**
     * Opens at once, or leaves a request when the asker has opened enough alone. Whoever asks again for what is open or asked
     * for already gets that. The caller has asked for the second factor.
     *
     * @throws ProblemException not-found outside the policy; erased for a client whose data were destroyed
     */
    Receipt open(Asker asker, UUID office, UUID client, NewOpening wanted, Input sent) {
        if (!OpeningPolicy.mayOpen(asker, office)) {
            throw ProblemException.notFound().get();
        }
        return work.write(asker.reach(PURPOSE), () -> {
            boolean alone = rows.mayOpenAlone(asker, office);
            Optional<Opening> current = openings.current(asker, office, client);
            if (current.isPresent()) {
                return new Receipt(current.get(), false);
            }
            if (!received.first(asker, wanted.id(), "identity-opening " + client, NewOpening.fingerprint(sent))) {
                return new Receipt(openings.find(asker, wanted.id()).orElseThrow(ProblemException.notFound()), false);
            }
            rows.insert(asker, office, client, wanted, alone);
            audit.record(asker, office, alone ? "identity-opened" : "identity-requested", "client", client,
                    "opening=" + wanted.id() + " kind=" + wanted.kind().code());
            rows.tell(asker, office, client, alone);
            return new Receipt(openings.find(asker, wanted.id()).orElseThrow(), true);
        });
    }

    /**
     * The second person's word, given once. The caller has asked for the second factor.
     *
     * @throws ProblemException second-person for one's own request, not-found for what is not the asker's to decide
     */
    void decide(Asker asker, UUID id, boolean approved) {
        work.write(asker.reach(PURPOSE), () -> {
            Opening opening = seen(asker, id);
            if (!OpeningPolicy.mayDecide(asker, opening.request())) {
                throw ProblemException.of(Problem.SECOND_PERSON);
            }
            State state = opening.state(clock.instant());
            if (state != State.WAITING) {
                throw ProblemException.of(state == State.EXPIRED ? Problem.REQUEST_EXPIRED : Problem.ALREADY_DONE);
            }
            if (!rows.decided(asker, opening, approved)) {
                throw ProblemException.of(Problem.ALREADY_DONE);
            }
            audit.record(asker, opening.officeId(), approved ? "identity-approved" : "identity-refused", "client", opening.clientId(),
                    "opening=" + id);
            rows.tellDecision(asker, opening, approved);
        });
    }

    /** Ends it before its time; closing what is over changes nothing. */
    Opening close(Asker asker, UUID id) {
        return work.write(asker.reach(PURPOSE), () -> {
            Opening opening = seen(asker, id);
            if (!OpeningPolicy.mayClose(asker, opening.request())) {
                throw ProblemException.of(Problem.FORBIDDEN);
            }
            if (opening.state(clock.instant()) == State.OPEN && rows.closed(asker, opening)) {
                audit.record(asker, opening.officeId(), "identity-closed", "client", opening.clientId(), "opening=" + id);
            }
            return opening;
        });
    }

    /** Opens the reason for whoever may read it, with its entry in the trail; empty for others and once it was erased. */
    String reason(Asker asker, Opening opening) {
        if (!OpeningPolicy.mayReadReason(asker, opening.request())) {
            return "";
        }
        return work.write(asker.reach(PURPOSE), () -> {
            audit.record(asker, opening.officeId(), "opening-read", "client", opening.clientId(), "opening=" + opening.id());
            return rows.reason(opening);
        });
    }

    Opening seen(Asker asker, UUID id) {
        return openings.find(asker, id)
                .filter(opening -> OpeningPolicy.maySee(asker, opening.request()))
                .orElseThrow(ProblemException.notFound());
    }

}
