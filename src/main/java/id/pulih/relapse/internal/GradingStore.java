package id.pulih.relapse.internal;

import id.pulih.access.Asker;
import id.pulih.audit.Audit;
import id.pulih.audit.Received;
import id.pulih.episodes.Episode;
import id.pulih.episodes.Episodes;
import id.pulih.platform.Input;
import id.pulih.platform.Problem;
import id.pulih.platform.ProblemException;
import id.pulih.relapse.Grade;
import id.pulih.relapse.internal.Proposals.Proposed;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Decides the grade of an event, again when more is known. Each decision is a row of its own and opens its own list of
 * actions. The caller opens the unit of work with {@code asker.own("care")}.
 */
@Component
class GradingStore {

    private final Episodes episodes;
    private final Received received;
    private final Audit audit;
    private final EventQueries queries;
    private final Proposals proposals;
    private final Consequences consequences;

    GradingStore(Episodes episodes, Received received, Audit audit, EventQueries queries, Proposals proposals, Consequences consequences) {
        this.episodes = episodes;
        this.received = received;
        this.audit = audit;
        this.queries = queries;
        this.proposals = proposals;
        this.consequences = consequences;
    }

    /**
     * @param input id, version, again, noticed, helpedFirst, signs, grade, reason when it is not the one proposed
     * @throws ProblemException not-found, already-done when it is closed, stale-version, episode-ended, restricted
     */
    void decide(Asker asker, UUID episodeId, UUID eventId, Input input) {
        Episode episode = episodes.own(asker, episodeId);
        Event event = queries.get(asker, episode, eventId);
        var wish = NewGrading.read(input);
        if (wish.grade() == null) {
            input.error("grade", "required");
        }
        input.check();
        if (!received.first(asker, wish.id(), "relapse-grading " + eventId, input)) {
            return;
        }
        episodes.locked(asker, episodeId);
        List<Graded> before = queries.gradings(asker, episode, eventId);
        requirePresent(queries.get(asker, episode, eventId), before, wish);
        Graded grading = graded(asker, episode, event, wish, input);
        consequences.of(asker, episode, event, grading, queries.actions(asker, episode, eventId));
        audit.record(asker, before.isEmpty() ? "relapse-graded" : "relapse-graded-again", "relapse-event", eventId,
                "grade=" + grading.grade().code() + " proposed=" + grading.proposed().code());
    }

    private static void requirePresent(Event event, List<Graded> before, NewGrading wish) {
        if (!event.open()) {
            throw ProblemException.of(Problem.ALREADY_DONE);
        }
        if (before.size() != wish.version()) {
            throw ProblemException.of(Problem.STALE_VERSION);
        }
    }

    private Graded graded(Asker asker, Episode episode, Event event, NewGrading wish, Input input) {
        Proposed proposed = proposals.of(asker, event, queries.all(asker, episode), wish.answers(), consequences.today(asker));
        Grade grade = Objects.requireNonNull(wish.grade());
        if (grade != proposed.proposal().grade() && wish.reason() == null) {
            input.error("reason", "required");
            input.check();
        }
        return new Graded(wish.id(), event.id(), wish.version() + 1, wish.answers(), proposed.counted(), proposed.proposal().grade(),
                proposed.proposal().because(), grade, consequences.handledBy(asker, episode, grade), wish.reason(), asker.name(),
                consequences.now());
    }
}
