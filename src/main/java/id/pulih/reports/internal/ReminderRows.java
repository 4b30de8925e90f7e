package id.pulih.reports.internal;

import id.pulih.access.Asker;
import id.pulih.reports.MonthlyPolicy;
import id.pulih.reports.Punctuality;
import id.pulih.reports.Reminders.Reminder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What of the monthly report is not done yet. Joins the caller's work. */
@Component
public class ReminderRows {

    /** An older report that came back is still shown; an older one that nobody wrote stands in the list of reports. */
    private static final int MONTHS = 12;

    private final JdbcClient jdbc;
    private final PunctualityRows punctuality;
    private final MonthlyDueDays dues;

    ReminderRows(JdbcClient jdbc, PunctualityRows punctuality, MonthlyDueDays dues) {
        this.jdbc = jdbc;
        this.punctuality = punctuality;
        this.dues = dues;
    }

    /** Of the own office, the month that is over first. */
    public List<Reminder> own(Asker asker, LocalDate today) {
        LocalDate last = today.withDayOfMonth(1).minusMonths(1);
        MonthlyDueDays.Settings settings = dues.settings(List.of(asker.office()));
        var all = new ArrayList<Reminder>();
        rapor(asker, last, settings.of(asker.office(), last).rapor()).ifPresent(all::add);
        for (Punctuality.Line line : punctuality.of(List.of(asker.office()), last.minusMonths(MONTHS - 1), last, today).reversed()) {
            Reminder reminder = reminder(asker, line, settings.of(asker.office(), line.month()), line.month().equals(last));
            if (reminder != null) {
                all.add(reminder);
            }
        }
        return all;
    }

    private static @Nullable Reminder reminder(Asker asker, Punctuality.Line line, MonthlyDueDays.Due due, boolean newest) {
        String url = line.report() == null ? "/laporan-bulanan" : "/laporan-bulanan/" + line.report();
        boolean signs = MonthlyPolicy.maySign(asker, line.office());
        return switch (line.state()) {
            case "none", "draft" -> newest && line.handedIn() != Punctuality.Mark.NOT_OWED ? new Reminder("write", line.month(), due.report(), 0, url) : null;
            case "returned", "reopened" -> new Reminder("write", line.month(), due.report(), 0, url);
            case "submitted" -> signs ? new Reminder("sign", line.month(), due.signature(), 0, url) : null;
            case "sent-back" -> signs ? new Reminder("reopen", line.month(), due.receipt(), 0, url) : null;
            default -> null;
        };
    }

    /** Those accompanied in the month whose Rapor is not accepted. */
    private Optional<Reminder> rapor(Asker asker, LocalDate month, LocalDate due) {
        long open = jdbc.sql(RaporRows.ASSIGNED + RaporRows.LATEST + """
                select count(*) from accompanied s
                 where not exists (select from pulih.monthly_rapor m where m.office_id = :office and m.episode_id = s.episode_id
                                     and m.month = :month and m.step = 'accepted')""")
                .param("office", asker.office())
                .param("month", month)
                .param("last", month.plusMonths(1).minusDays(1))
                .query(Long.class)
                .single();
        return open == 0 ? Optional.empty()
                : Optional.of(new Reminder("rapor", month, due, open, "/rapor?bulan=" + MonthlyMonths.text(month)));
    }

    /** Copies of the offices below that nobody confirmed. */
    public Optional<Reminder> below(Asker asker, LocalDate today) {
        LocalDate last = today.withDayOfMonth(1).minusMonths(1);
        long open = jdbc.sql("""
                select count(*) from pulih.monthly_report r
                  join lateral (select s.step from pulih.monthly_step s where s.office_id = r.office_id and s.report_id = r.id
                                 order by s.number desc limit 1) s on s.step = 'signed'
                 where r.office_id = any (:offices) and r.month >= :from""")
                .param("offices", MonthlyPolicy.officesBelow(asker).toArray(UUID[]::new))
                .param("from", last.minusMonths(MONTHS - 1))
                .query(Long.class)
                .single();
        return open == 0 ? Optional.empty()
                : Optional.of(new Reminder("receive", last, dues.of(asker.office(), last).receipt(), open, "/laporan-bulanan"));
    }
}
