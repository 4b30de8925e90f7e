package id.pulih.episodes;

import id.pulih.access.Asker;
import id.pulih.agents.Assigning;
import id.pulih.agents.Assignments;
import id.pulih.audit.Audit;
import id.pulih.audit.Received;
import id.pulih.episodes.internal.ObligationRecords;
import id.pulih.platform.Dates;
import id.pulih.platform.Input;
import id.pulih.platform.Work;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Decisions about a running episode that leave its dates alone. Each answers whether it was new. */
@Component
public class EpisodeDecisions {

    private final Work work;
    private final Received received;
    private final Audit audit;
    private final Episodes episodes;
    private final Assignments assignments;
    private final ObligationRecords obligations;

    public EpisodeDecisions(
            Work work, Received received, Audit audit, Episodes episodes, Assignments assignments, ObligationRecords obligations) {
        this.work = work;
        this.received = received;
        this.audit = audit;
        this.episodes = episodes;
        this.assignments = assignments;
        this.obligations = obligations;
    }

    /**
     * @param input id, agentId, from, overrideReason?
     * @throws id.pulih.platform.ProblemException agent-load, agent-not-ready, head-required, episode-ended
     */
    public boolean assign(Asker asker, UUID episode, Input input) {
        episodes.own(asker, episode);
        Assigning wish = Assigning.read(input, obligations.today(asker));
        input.check();
        return work.write(asker.own("care"), () -> {
            boolean first = received.first(asker, wish.id(), "assignment " + episode, input);
            if (first) {
                Episode present = episodes.locked(asker, episode);
                LocalDate start = present.calendar().startsOn();
                if (wish.from().isBefore(start)) {
                    input.error("from", "before-episode", Dates.typed(wish.from()), Dates.typed(start));
                }
                assignments.assign(asker, episode, present.client(), wish, input);
            }
            return first;
        });
    }

    /**
     * Marks an obligation refused or impossible: the client decides (R30), and nobody is pressed.
     *
     * @param input kind, reason
     * @throws id.pulih.platform.ProblemException already-done when it was done, or marked otherwise before
     */
    public boolean except(Asker asker, UUID episode, UUID obligation, Input input) {
        episodes.own(asker, episode);
        var wish = ObligationRecords.Exempting.read(obligation, input);
        input.check();
        return work.write(asker.own("care"), () -> {
            Episode present = episodes.locked(asker, episode);
            boolean first = obligations.exempt(asker, wish, episodes.duties(asker, present));
            if (first) {
                audit.record(asker, "obligation-excepted", "obligation", obligation, "kind=" + wish.kind());
            }
            return first;
        });
    }
}
