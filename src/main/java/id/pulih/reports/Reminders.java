package id.pulih.reports;

import id.pulih.access.Asker;
import id.pulih.offices.Offices;
import id.pulih.platform.Work;
import id.pulih.reports.internal.ReminderRows;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What of the monthly report waits for the asker, for the page of today: shown until it is done, so that no reminder is lost. */
@Component
public class Reminders {

    private final Work work;
    private final Offices offices;
    private final ReminderRows rows;

    public Reminders(Work work, Offices offices, ReminderRows rows) {
        this.work = work;
        this.offices = offices;
        this.rows = rows;
    }

    /**
     * @param kind  write, sign, reopen, rapor or receive: the words {@code monthly.reminder.<kind>}
     * @param month the month it is about
     * @param count how many, for rapor and receive
     */
    public record Reminder(String kind, LocalDate month, LocalDate due, long count, String url) {

        public boolean late(LocalDate today) {
            return today.isAfter(due);
        }
    }

    public List<Reminder> of(Asker asker, LocalDate today) {
        boolean writes = MonthlyPolicy.mayWrite(asker, asker.office()) && MonthlyPolicy.reports(offices.get(asker.office()));
        return work.read(asker.reach("reports"), () -> {
            var all = new ArrayList<Reminder>();
            if (writes) {
                all.addAll(rows.own(asker, today));
            }
            if (MonthlyPolicy.confirms(asker)) {
                rows.below(asker, today).ifPresent(all::add);
            }
            return List.copyOf(all);
        });
    }
}
