package id.pulih.referrals.internal;

import id.pulih.access.Asker;
import id.pulih.offices.OfficeRules;
import id.pulih.referrals.Referral;
import id.pulih.referrals.internal.ReferralSteps;
import id.pulih.rules.RuleIds;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** How long an office waits for answers and feedback. */
@Component
class ReferralLimits {

    private final OfficeRules rules;

    ReferralLimits(OfficeRules rules) {
        this.rules = rules;
    }

    /** The day from which an answer is not late yet. */
    LocalDate answersBefore(Asker asker, LocalDate today) {
        return today.minusDays(rules.integer(asker.office(), RuleIds.REFERRAL_ANSWER_DAYS, today));
    }

    /** The day from which news of somebody accepted are not late yet. */
    LocalDate feedbackBefore(Asker asker, LocalDate today) {
        return today.minusDays(rules.integer(asker.office(), RuleIds.REFERRAL_FEEDBACK_DAYS, today));
    }

    boolean late(Asker asker, Referral referral, LocalDate today) {
        return ReferralSteps.late(referral.state(), referral.since(), today, rules.integer(asker.office(), RuleIds.REFERRAL_ANSWER_DAYS, today),
                rules.integer(asker.office(), RuleIds.REFERRAL_FEEDBACK_DAYS, today));
    }

}
