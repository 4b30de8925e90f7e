package id.pulih.desk.internal;

import id.pulih.instruments.QualityChart;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The page of one episode with everything ready to show. */
public record EpisodePage(
        String id,
        String clientUrl,
        String heading,
        @Nullable String name,
        Progress progress,
        @Nullable String agent,
        @Nullable String substance,
        String notice,
        List<DutyRow> next,
        List<MonthRows> months,
        Counts counts,
        List<Entry> timeline,
        QualityChart chart,
        Actions actions) {

    /**
     * Where the programme stands.
     *
     * @param state   running, paused or ended
     * @param elapsed per cent of the days gone, 0 to 100
     */
    public record Progress(String programme, String state, String position, int elapsed, String span, String endLabel) {}

    /** One duty: tone is good, warn, bad or empty. */
    public record DutyRow(String title, String window, String state, String tone, String owner, String source,
            @Nullable String actionUrl, @Nullable String exceptionUrl, @Nullable String factUrl, @Nullable String note) {}

    /** @param current shown open: the month of today, or every month when today is in none */
    public record MonthRows(int month, boolean current, List<DutyRow> duties) {}

    public record Counts(int done, int due, int late, int missed, int excused) {}

    /** One thing that happened. */
    public record Entry(LocalDate day, String date, String title, String detail, @Nullable String url, String tone,
            String toneText, String by) {}

    /** Which buttons the asker gets. */
    public record Actions(boolean record, boolean assign, boolean pause, boolean resume, boolean extend, boolean end,
            boolean complete, boolean certificate) {}
}
