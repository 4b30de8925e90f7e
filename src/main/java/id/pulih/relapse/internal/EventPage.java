package id.pulih.relapse.internal;

import id.pulih.referrals.Referral;
import id.pulih.rules.Citation;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One event with everything that was decided and done about it.
 *
 * @param gradings  oldest first; the last one holds
 * @param proposal  what the grade that holds stands on, and what it asks for
 * @param actions   of the grading that holds
 * @param replaced  still open actions of earlier gradings: no longer asked for, but not forgotten
 * @param others    other uses that count together with this one
 * @param upgrade   whether a further use puts an open slip in question
 * @param village   the client's, for saying who handles a lapse
 */
public record EventPage(EventForms.Heading heading, Event event, List<Graded> gradings, @Nullable Cited proposal, List<ActionLine> actions,
        List<Action> replaced, List<Event> others, boolean upgrade, List<Referral> referrals, String village, Programme programme,
        boolean writable) {

    /** Why the grade was proposed, and what the grade asks for. */
    public record Cited(Citation because, Citation actions) {}

    /** An action with the state of today: open, late, done, refused or impossible. */
    public record ActionLine(Action action, String state, String url) {}

    /**
     * What a relapse means for the programme.
     *
     * @param step    by the office's rule: on-hold, closed-by-referral or was-on-hold; empty when nothing is to be decided
     * @param done    what was confirmed; null while nothing was
     * @param keeps   the rule by which a lapse leaves the programme alone; null unless it is one
     */
    public record Programme(String step, @Nullable Done done, @Nullable Citation rule, @Nullable Citation keeps) {}

    /** What was confirmed. */
    public record Done(String step, LocalDate from, String by) {}

    public @Nullable Graded grading() {
        return gradings.isEmpty() ? null : gradings.getLast();
    }

    public long open() {
        return actions.stream().filter(line -> line.action().open()).count();
    }
}
