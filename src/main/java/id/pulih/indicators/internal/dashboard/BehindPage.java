package id.pulih.indicators.internal.dashboard;

import id.pulih.indicators.internal.dashboard.DashboardPage.Grid;
import id.pulih.ui.Option;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The list behind a number: those it counts, for who serves them; offices with their counts for those above.
 *
 * @param total what the lines of all pages add up to
 * @param other the list of those whose duties are not done yet, or back from it to all
 * @param grid null for a list of clients
 * @param next where the list goes on
 * @param back the dashboard it was opened from
 */
public record BehindPage(String title, String period, List<Line> lines, String total, @Nullable Option other, @Nullable Grid grid, int limit,
        @Nullable String next, String back) {

    /** A programme by alias and case number, with how many of the number it has. */
    public record Line(String who, String detail, String number, String url) {}
}
