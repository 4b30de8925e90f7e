package id.pulih.referrals.internal;

import id.pulih.platform.Problem;
import id.pulih.referrals.internal.Plan;
import id.pulih.referrals.internal.PlanPage;
import id.pulih.ui.Form;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looking at the goals of a plan together with the client. */
public record ReviewPage(PlanPage.Heading heading, Plan plan, List<String> results, List<String> modes, List<String> sources, List<String> conditions,
        Form form, @Nullable Problem refusal) {}
