package id.pulih.reports.internal;

import id.pulih.ui.Form;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The quarters of the own office, and the reports of one quarter of those below.
 *
 * @param form the one that begins a report
 * @param lost the quarter that was asked and is none of those shown
 */
public record QuarterlyListPage(List<Row> own, List<Row> below, String quarter, List<String> quarters, boolean writes, Form form,
        @Nullable PeriodLost lost) {

    /** The state of a quarter in which the office had no client yet: nothing is owed for it. */
    static final String EARLY = "early";

    /** Those that are there or owed, or those from before the first client. */
    public List<Row> own(boolean early) {
        return own.stream().filter(row -> row.state().equals(EARLY) == early).toList();
    }

    /**
     * A report that is there or is due.
     *
     * @param name     of the office, or of the quarter among the own
     * @param url      null while there is nothing to open
     * @param signedOn the day of its first signature
     * @param due      the last day on time
     * @param tone     of the state
     */
    public record Row(String name, @Nullable String url, String state, String tone, int revision, @Nullable LocalDate signedOn, LocalDate due) {

        public boolean late() {
            return signedOn != null && signedOn.isAfter(due);
        }
    }
}
