package id.pulih.reports;

import id.pulih.access.Asker;
import id.pulih.platform.Work;
import id.pulih.reports.internal.MonthlyPast;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Enters the monthly report of a past month as it went then: for the demo. What is there already stays. */
@Component
public class MonthlyBatch {

    private final Work work;
    private final MonthlyPast past;

    public MonthlyBatch(Work work, MonthlyPast past) {
        this.work = work;
        this.past = past;
    }

    /**
     * Who did it and when.
     *
     * @param officer  takes the Rapor and hands in
     * @param head     signs
     * @param province receives; the office lies below; null when nobody did
     * @param day      of the next month on which the officer handed in; the others follow a day later each
     * @param words    by section
     */
    public record Month(Asker officer, Asker head, @Nullable Asker province, LocalDate month, int day, Map<String, String> words) {}

    public void enter(Month month) {
        work.write(month.officer().own("reports"), () -> past.signed(month));
        if (month.province() != null) {
            work.write(month.province().reach("reports"), () -> past.received(month, month.province()));
        }
    }
}
