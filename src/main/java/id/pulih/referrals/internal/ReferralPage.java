package id.pulih.referrals.internal;

import id.pulih.platform.Coded;
import id.pulih.platform.Problem;
import id.pulih.referrals.Referral;
import id.pulih.referrals.Resource;
import id.pulih.referrals.internal.ReferralSteps;
import id.pulih.referrals.internal.StepRows;
import id.pulih.referrals.internal.Talk;
import id.pulih.ui.Form;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One referral with everything that is known of it.
 *
 * @param origin   what it comes from, when it has a page
 * @param chosen   the entry the client chose
 * @param offered  names of the entries that were offered
 * @param gaps     why it may not go yet: codes of {@code referrals.gap.*}
 * @param letter   what the letter lacks, ready to show
 * @param consent  the form that records the consent that is missing; its fields hold what was typed
 * @param refusal  what refused the last attempt
 */
public record ReferralPage(Referral referral, Heading heading, @Nullable String origin, Talked talk, @Nullable Resource chosen, List<String> offered,
        Gaps gaps, List<StepRows.Step> steps, boolean late, Form form, @Nullable Problem refusal) {

    public record Heading(String alias, String caseNumber, String episodeUrl, String clientUrl) {}

    /** What was talked over, ready to show. */
    public record Talked(int version, String choice, @Nullable LocalDate discussedOn, List<String> categories, String need, String words, String writtenBy) {

        static Talked of(Talk talk) {
            return new Talked(talk.version(), talk.choice(), talk.discussedOn(), talk.categories().stream().map(Coded::code).toList(),
                    Objects.requireNonNullElse(talk.need(), ""), Objects.requireNonNullElse(talk.words(), ""), Objects.requireNonNullElse(talk.writtenBy(), ""));
        }
    }

    public record Gaps(List<String> codes, List<String> uncovered, List<String> letter) {

        public boolean mayGo() {
            return codes.isEmpty() && letter.isEmpty();
        }

        /** Whether recording a consent mends it. */
        public boolean consent() {
            return codes.stream().anyMatch(code -> code.startsWith("consent-")) && codes.size() == 1;
        }
    }

    public String url() {
        return "/rujukan/" + referral.id();
    }

    public boolean draft() {
        return referral.state().equals("draft");
    }

    public List<String> next() {
        return ReferralSteps.after(referral.state());
    }

    /** Whether a consent went with it that the client may want back. */
    public boolean consented() {
        return steps.stream().anyMatch(step -> step.consent() != null);
    }
}
