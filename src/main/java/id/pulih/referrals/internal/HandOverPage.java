package id.pulih.referrals.internal;

import id.pulih.letters.IssuedLetter;
import id.pulih.platform.ProblemException;
import id.pulih.ui.Form;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One hand-over from either side.
 *
 * @param incoming whether the asker's office is to receive
 * @param letters  what the sender wrote about it; null for the receiver
 * @param home     the programme at the asker's office, when there is one to open
 */
public record HandOverPage(String url, boolean incoming, String caseNumber, String other, String state, Programme programme, List<String> portions,
        boolean papers, String proposedBy, Instant proposedAt, @Nullable String words, @Nullable Letters letters, @Nullable String home,
        boolean known, Form form, @Nullable Refusal refusal) {

    /** @param open duties that are due or late; negative where it is not told */
    public record Programme(String code, LocalDate startsOn, LocalDate plannedEnd, int done, int open) {}

    /** @param id of the next one */
    public record Letters(UUID id, List<IssuedLetter> issued) {}

    /** What refused the last attempt, with its arguments. */
    public record Refusal(String key, Object[] args) {

        static @Nullable Refusal of(@Nullable ProblemException e) {
            return e == null ? null : new Refusal("problem." + e.problem().code(), e.args().toArray());
        }
    }

    /** Whether a letter can be issued. */
    public boolean writes() {
        return letters != null && (waits() || state.equals("accepted"));
    }

    public boolean waits() {
        return state.equals("proposed");
    }
}
