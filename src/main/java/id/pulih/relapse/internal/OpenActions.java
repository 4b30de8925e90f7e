package id.pulih.relapse.internal;

import id.pulih.access.Asker;
import id.pulih.episodes.Episode;
import id.pulih.offices.OfficeRules;
import id.pulih.platform.Problem;
import id.pulih.platform.ProblemException;
import id.pulih.relapse.Response;
import id.pulih.rules.RuleIds;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What of the grade that holds is still to be answered. */
@Component
class OpenActions {

    private final Clock clock;
    private final EventQueries queries;
    private final ActionFacts facts;
    private final OfficeRules rules;

    OpenActions(Clock clock, EventQueries queries, ActionFacts facts, OfficeRules rules) {
        this.clock = clock;
        this.queries = queries;
        this.facts = facts;
        this.rules = rules;
    }

    Event event(Asker asker, Episode episode, UUID event) {
        return queries.get(asker, episode, event);
    }

    void lock(Episode episode) {
        facts.lock(episode);
    }

    boolean graded(Asker asker, Episode episode, Event event) {
        return !queries.gradings(asker, episode, event.id()).isEmpty();
    }

    /** Nothing may be closed over an open action; the test counts among them where the office's rule says so (K6). */
    void requireNone(Asker asker, Episode episode, Event event) {
        LocalDate today = LocalDate.now(clock.withZone(asker.zone()));
        boolean needsTest = rules.flag(episode.office(), RuleIds.URINE_RELAPSE_CLOSING_NEEDS_RESULT, today);
        long open = present(asker, episode, event).stream()
                .filter(each -> each.open() && (needsTest || each.kind() != Response.URINE))
                .count();
        if (open > 0) {
            throw ProblemException.of(Problem.RELAPSE_ACTIONS_OPEN, open);
        }
    }

    /** A programme is not closed by referral before the test of the use was answered (K6). */
    void requireTest(Asker asker, Episode episode, Event event) {
        LocalDate today = LocalDate.now(clock.withZone(asker.zone()));
        boolean open = present(asker, episode, event).stream().anyMatch(each -> each.open() && each.kind() == Response.URINE);
        if (open && rules.flag(episode.office(), RuleIds.URINE_RELAPSE_CLOSING_NEEDS_RESULT, today)) {
            throw ProblemException.of(Problem.RELAPSE_TEST_OPEN);
        }
    }

    /** The actions of the grading that holds. */
    List<Action> present(Asker asker, Episode episode, Event event) {
        List<Graded> gradings = queries.gradings(asker, episode, event.id());
        return gradings.isEmpty() ? List.of() : queries.actions(asker, episode, event.id()).stream()
                .filter(each -> each.grading().equals(gradings.getLast().id()))
                .toList();
    }
}
