package id.pulih.desk.internal;

import id.pulih.access.Asker;
import id.pulih.desk.internal.TodayPage.Attention;
import id.pulih.reports.Reminders;
import id.pulih.reports.Reminders.Reminder;
import id.pulih.supervision.OpenAction;
import id.pulih.supervision.Supervisions;
import id.pulih.ui.Ui;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the office owes upwards and what supervision left to do: no client is named by it. */
@Component
class OfficeDuties {

    private final Reminders reminders;
    private final Supervisions supervisions;

    OfficeDuties(Reminders reminders, Supervisions supervisions) {
        this.reminders = reminders;
        this.supervisions = supervisions;
    }

    List<Attention> of(Asker asker, LocalDate today, Ui ui) {
        return Stream.concat(reminders.of(asker, today).stream().map(each -> reminder(each, today, ui)),
                supervisions.owed(asker).stream().map(each -> action(each, today, ui))).toList();
    }

    private static Attention reminder(Reminder each, LocalDate today, Ui ui) {
        String month = ui.period(YearMonth.from(each.month()).toString());
        String who = each.kind().equals("receive") ? ui.t("monthly.title") : ui.t(each.kind().equals("rapor") ? "monthly.rapors" : "monthly.one") + " " + month;
        return new Attention(who, ui.t("monthly.reminder." + each.kind(), each.count()), each.late(today) ? "bad" : "warn",
                ui.t("monthly.reminder-due", ui.date(each.due())), each.url(), ui.t("desk.see"));
    }

    private static Attention action(OpenAction each, LocalDate today, Ui ui) {
        return new Attention(ui.t("supervision.action-today"), ui.t(each.overdue(today) ? "supervision.state.late" : "supervision.state.open"),
                each.overdue(today) ? "bad" : "warn", ui.t("supervision.purpose." + each.purpose().code()) + " · " + ui.t("supervision.due-on", ui.date(each.due())),
                "/pembinaan/" + each.visit(), ui.t("desk.see"));
    }
}
