package id.pulih.rights.internal;

import id.pulih.ui.Form;
import id.pulih.ui.Option;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The dry run of an office and what may be done about it.
 *
 * @param years   by class, in words of the rule
 * @param problem key of what refused the act just tried
 */
public record RetentionPage(RetentionList list, List<Option> offices, List<Line> classes, boolean mayPropose, List<String> approvable,
        Form form, @Nullable String problem) {

    /** A class of records: how long it is kept, where that stands, and how many rows of due clients it has. */
    public record Line(String word, int length, String unit, String source, int rows) {}

    /** Whether the form that releases this hold was just sent and came back. */
    public boolean releasing(RetentionList.Held hold) {
        return form.value("releasing").equals(hold.hold().toString());
    }

    public boolean mayApprove(RetentionList.Run run) {
        return approvable.contains(run.id().toString());
    }

}
