package id.pulih.referrals.internal;

import id.pulih.platform.Problem;
import id.pulih.referrals.internal.NeedRows;
import id.pulih.referrals.internal.PlanPage;
import id.pulih.ui.Difference;
import id.pulih.ui.Form;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writing a plan: so many rows of goals, filled or empty. */
public record PlanFormPage(PlanPage.Heading heading, int rows, List<NeedRows.Need> needs, Form form, List<Difference> differences,
        @Nullable Problem refusal) {}
