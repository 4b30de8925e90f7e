package id.pulih.reports.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands behind one number.
 *
 * @param sum   of the list, as the number is said
 * @param place of the number in the table of parts
 */
public record QuarterlyNumberPage(QuarterlyView view, QuarterlyBound bound, QuarterlyView.Line line, List<QuarterlyLists.Line> lines,
        @Nullable String sum, int place) {

    public boolean share() {
        return bound.isShare();
    }

    /** The address of the same number in a lower office's report. */
    public @Nullable String below(QuarterlyView.PartLine part) {
        return part.url() == null ? null : part.url() + "/angka/" + bound.name() + "?revisi=" + part.taken();
    }
}
