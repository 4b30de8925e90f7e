package id.pulih.referrals.internal;

import id.pulih.platform.Problem;
import id.pulih.referrals.internal.Goal;
import id.pulih.referrals.internal.NeedRows;
import id.pulih.referrals.internal.Plan;
import id.pulih.referrals.internal.PlanReviews;
import id.pulih.referrals.internal.ResourceDesk;
import id.pulih.rules.Citation;
import id.pulih.ui.Form;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Needs, plan and reviews of one episode.
 *
 * @param open    whether anything may be added
 * @param lateFor the last day on which needs should be found, when it has passed without any
 * @param rule    why
 */
public record PlanPage(Heading heading, boolean open, List<NeedRows.Need> needs, List<NeedRows.Report> reports, List<Plan> plans,
        List<PlanReviews.Review> reviews, @Nullable LocalDate lateFor, Citation rule, Form form, @Nullable Problem refusal) {

    public record Heading(String home, String alias, String caseNumber) {}

    public List<String> fields() {
        return ResourceDesk.FIELDS;
    }

    public @Nullable Plan current() {
        return plans.isEmpty() ? null : plans.getFirst();
    }

    /** The newest result of a goal, or nothing. */
    public String result(Goal goal) {
        return reviews.stream().flatMap(review -> review.results().stream()).filter(each -> each.goal().equals(goal.id()))
                .map(PlanReviews.Result::result).findFirst().orElse("");
    }
}
