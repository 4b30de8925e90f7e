package id.pulih.reports.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Monthly reports: the own ones, and those of the offices below by month.
 *
 * @param older address of older own months
 * @param lost  the month that was asked and is none
 * @param next  address of more offices; null on the last page
 */
public record MonthlyReportsPage(boolean writes, List<Line> own, @Nullable String older, List<String> months, List<OfficeRow> offices,
        @Nullable String next, boolean above, @Nullable PeriodLost lost) {

    MonthlyReportsPage lost(@Nullable PeriodLost why) {
        return new MonthlyReportsPage(writes, own, older, months, offices, next, above, why);
    }

    /** @param url empty while there is no report; then {@code month} opens one */
    public record Line(String name, String month, String url, String state, String tone, int revision, List<Tier> tiers, String raporUrl) {}

    public record Tier(String who, String mark, String tone) {}

    public record OfficeRow(String name, List<Cell> cells) {}

    public record Cell(String month, String url, String state, List<Tier> tiers, String rapor) {}
}
