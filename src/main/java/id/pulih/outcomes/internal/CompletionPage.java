package id.pulih.outcomes.internal;

import id.pulih.outcomes.Outcome;
import id.pulih.platform.ProblemException;
import id.pulih.ui.Form;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Closing a programme, or what came of it.
 *
 * @param ended  the last day of a programme that has ended in whatever way
 * @param done   how it was completed
 * @param relapses returns to use that nobody has closed
 * @param unjudged entries that say the client has used and that nobody has judged
 * @param heads  names of those who may decide, for a reader who may not
 * @param notice why the last attempt was refused
 */
public record CompletionPage(UUID episode, String caseNumber, LocalDate plannedEnd, boolean paused, @Nullable LocalDate ended,
        @Nullable Completed done, @Nullable LocalDate revokedOn, int relapses, int unjudged, Outcome outcome, List<OpenDuty> open, List<String> heads, Form form,
        boolean mayComplete, @Nullable ProblemException notice) {

    CompletionPage refused(ProblemException notice) {
        return new CompletionPage(episode, caseNumber, plannedEnd, paused, ended, done, revokedOn, relapses, unjudged, outcome, open, heads, form,
                mayComplete, notice);
    }
}
