package id.pulih.reports.internal;

import id.pulih.platform.ProblemException;
import id.pulih.ui.Difference;
import id.pulih.ui.Form;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The monthly report of one office.
 *
 * @param own      whether the reader writes it; above there are signed counts only
 * @param editable whether words are typed
 * @param acts     codes of what the reader may do now
 * @param changes  where the facts differ from what was signed last
 * @param moved    whether they do, for readers above: without numbers
 * @param form     of the words; the act's word is typed in the same form object
 */
public record MonthlyPage(String url, Head head, boolean own, boolean editable, List<Section> sections, List<Change> changes, boolean moved, List<Revision> revisions,
        List<Past> steps, List<String> acts, Form form, List<Difference> differences, @Nullable ProblemException problem) {

    /** @param note what the numbers are: as of now, or as signed on a day */
    public record Head(String month, String office, String state, String tone, String note, List<String> dues) {

        Head and(String further) {
            return further.isEmpty() ? this : new Head(month, office, state, tone, note + " " + further, dues);
        }
    }

    /** @param field the name of its words in the form */
    public record Section(String title, List<String> columns, List<Row> rows, String field, String words) {}

    public record Row(String label, List<Cell> cells) {}

    /** @param url where the list behind the number is; empty for those who may not open it and for what is nothing */
    public record Cell(String column, String value, String url) {}

    /** @param how was so many, now so many; or that it changed, where small numbers are hidden */
    public record Change(String what, String how) {}

    /** What differs from the revision before. */
    public record Revision(int number, String signed, List<Change> changes) {}

    public record Past(String what, String by, String at, String word) {}

    /** The same report as an earlier revision had it: nothing can be done to that. */
    MonthlyPage past(String note, List<Section> then) {
        var old = new Head(head.month(), head.office(), head.state(), head.tone(), note, head.dues());
        return new MonthlyPage(url, old, own, false, then, List.of(), false, revisions, steps, List.of(), form, List.of(), null);
    }

    MonthlyPage with(Form again, List<Difference> both, @Nullable ProblemException why) {
        return new MonthlyPage(url, head, own, editable, sections, changes, moved, revisions, steps, acts, again, both, why);
    }
}
