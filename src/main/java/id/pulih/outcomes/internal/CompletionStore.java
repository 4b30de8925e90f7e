package id.pulih.outcomes.internal;

import id.pulih.access.Asker;
import id.pulih.audit.Received;
import id.pulih.episodes.Episode;
import id.pulih.episodes.Episodes;
import id.pulih.outcomes.OutcomePolicy;
import id.pulih.platform.Input;
import id.pulih.platform.Problem;
import id.pulih.platform.ProblemException;
import id.pulih.platform.Work;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Completes a programme: the end of the episode, the frozen outcome and the certificate in one transaction, or nothing. */
@Component
class CompletionStore {

    private final Work work;
    private final Clock clock;
    private final Received received;
    private final Episodes episodes;
    private final Completions completions;
    private final Closing closing;

    CompletionStore(Work work, Clock clock, Received received, Episodes episodes, Completions completions, Closing closing) {
        this.work = work;
        this.clock = clock;
        this.received = received;
        this.episodes = episodes;
        this.completions = completions;
        this.closing = closing;
    }

    /**
     * Refuses in this order: not-found, invalid input, already-done, episode-paused, relapse-open, obligations-open, head-required, dates
     * that need a reason. The open duties come before the head, so that whoever asks learns what is missing.
     */
    Completed complete(Asker asker, UUID id, Input input) {
        return work.write(asker.own("care"), () -> {
            Episode episode = episodes.own(asker, id);
            var completion = Completion.read(input, LocalDate.now(clock.withZone(asker.zone())));
            if (!received.first(asker, completion.id(), "completion " + id, input)) {
                return completions.of(asker, episode).orElseThrow(ProblemException.notFound());
            }
            if (episode.endedOn() != null) {
                throw ProblemException.of(Problem.ALREADY_DONE);
            }
            Episode running = episodes.locked(asker, id);
            List<OpenDuty> open = permitted(asker, running, completion);
            completion.check(input, running.calendar());
            closing.close(asker, running, completion, open);
            return completions.of(asker, running).orElseThrow().asCreated();
        });
    }

    private List<OpenDuty> permitted(Asker asker, Episode episode, Completion completion) {
        if (episode.pausedSince() != null) {
            throw ProblemException.of(Problem.EPISODE_PAUSED);
        }
        int relapses = completions.openRelapses(asker, episode);
        if (relapses > 0) {
            throw ProblemException.of(Problem.RELAPSE_OPEN, relapses);
        }
        List<OpenDuty> open = OpenDuty.among(asker, episodes.duties(asker, episode));
        if (!open.isEmpty() && completion.reason() == null) {
            throw new ProblemException(Problem.OBLIGATIONS_OPEN, List.of(open.size()), Map.of("obligations", open));
        }
        if (!OutcomePolicy.mayComplete(asker, episode.office())) {
            throw ProblemException.of(Problem.HEAD_REQUIRED);
        }
        return open;
    }
}
