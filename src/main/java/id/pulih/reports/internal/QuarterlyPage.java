package id.pulih.reports.internal;

import id.pulih.ui.Form;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report with what was done with it and what may be done.
 *
 * @param steps   oldest first
 * @param changes of the revision shown against the one before
 * @param waiting how the numbers would be if it were signed now
 * @param moved   whether they would be others, for readers above: without numbers
 * @param numbers names of all numbers in the order of the outline, for the table of parts
 * @param ready   whether the quarter is over, so that it may be handed in
 */
public record QuarterlyPage(QuarterlyView view, List<QuarterlyRows.Step> steps, List<QuarterlyChanges.Change> changes,
        List<QuarterlyChanges.Change> waiting, boolean moved, List<String> numbers, LocalDate due, boolean ready, Rights rights, Form form,
        @Nullable QuarterlyRefusal refusal) {

    /** @param files whether the reader may take all files: those of the own office; above there is the PDF, with what the page shows */
    public record Rights(boolean writes, boolean signs, boolean files) {}

    public boolean edits() {
        return rights.writes() && view.revision() == 0 && !view.report().signed();
    }

    /** Whether this is the newest there is, on which something can be done. */
    public boolean newest() {
        return view.revision() == 0 || view.revision() == view.report().revision();
    }

    public boolean handsIn() {
        return edits() && ready && !view.report().state().equals("handed-in");
    }

    public boolean decides() {
        return rights.signs() && view.revision() == 0 && view.report().state().equals("handed-in");
    }

    public boolean reopens() {
        return rights.signs() && view.report().signed() && newest();
    }
}
