package id.pulih.groups.internal;

import id.pulih.activities.ReportTag;
import id.pulih.platform.ProblemException;
import id.pulih.ui.Difference;
import id.pulih.ui.Form;
import id.pulih.ui.Option;
import id.pulih.ui.Ui;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A counselling session: its steps and what was said.
 *
 * @param step      the step under way; 0 before the first and after the last
 * @param run       the run of the procedure; null before the first step
 * @param editable  false once the session is in the archive
 * @param contracts one for each client who takes part, before and after the session is concluded
 */
public record SessionPage(UUID event, String theme, boolean editable, int step, @Nullable UUID run, Form form, @Nullable ProblemException problem,
        List<Difference> differences, List<ContractLine> contracts) {

    /**
     * @param state  signed on the screen, on paper, or not yet, in words
     * @param closed why it can be neither signed nor opened; empty otherwise
     * @param url    null when it cannot be opened
     */
    public record ContractLine(String who, String state, boolean signed, String closed, @Nullable String url) {}

    /** What the conclusion can be for in the quarterly report. */
    public List<Option> tags(Ui ui) {
        return ReportTag.options(ui);
    }

    /** Whether somebody can still sign although the session is in the archive. */
    public boolean late() {
        return !editable && contracts.stream().anyMatch(each -> !each.signed() && each.url() != null);
    }
}
