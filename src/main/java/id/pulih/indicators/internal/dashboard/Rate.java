package id.pulih.indicators.internal.dashboard;

import id.pulih.indicators.Counts;
import id.pulih.indicators.Measure;
import id.pulih.indicators.Together;
import id.pulih.ui.Ui;

/**
 * A number ready to be written and drawn.
 *
 * @param part  of a share or range: those counted at least; of a count: the count
 * @param most  of a range: those counted at most
 * @param whole of how many
 */
public record Rate(Way way, long part, long most, long whole, long tested, long found) {

    /** A count, a share of a whole, or a share of which only the bounds are known. */
    public enum Way { COUNT, SHARE, RANGE }

    static Rate count(long count) {
        return new Rate(Way.COUNT, count, count, count, 0, 0);
    }

    static Rate share(long part, long whole) {
        return new Rate(Way.SHARE, part, part, whole, 0, 0);
    }

    /** Worst case: only those with a negative test; best case: whoever is not known to have used; and of those tested only. */
    static Rate notRelapsed(Counts counts) {
        long verified = counts.of(Measure.END_VERIFIED);
        long used = Together.used(counts);
        long ended = Together.ended(counts);
        return new Rate(Way.RANGE, verified, ended - used, ended, verified + used, verified);
    }

    /** Whether there is nothing to take a share of. */
    public boolean empty() {
        return way != Way.COUNT && whole == 0;
    }

    /** Where it stands in a drawing: the count, or the least percent. */
    public double value() {
        return way == Way.COUNT ? part : empty() ? 0 : 100.0 * part / whole;
    }

    /** The upper end of the range in the same unit. */
    double most(Subject subject) {
        return subject.percent() ? 100.0 * most / whole : most;
    }

    public String text(Ui ui) {
        if (way == Way.COUNT) {
            return ui.number(part);
        }
        if (empty()) {
            return "–";
        }
        return way == Way.SHARE || part == most ? percent(part, whole) : percent(part, whole) + " – " + percent(most, whole);
    }

    /** What stands behind it. */
    public String detail(Ui ui) {
        return switch (way) {
            case COUNT -> "";
            case SHARE -> empty() ? ui.t("dashboard.nothing") : ui.t("dashboard.of", ui.number(part), ui.number(whole));
            case RANGE -> empty() ? ui.t("dashboard.nothing")
                    : ui.t("dashboard.range", ui.number(whole), tested == 0 ? "–" : percent(found, tested));
        };
    }

    private static String percent(long part, long whole) {
        return Math.round(100.0 * part / whole) + " %";
    }
}
