package id.pulih.indicators.internal.dashboard;

import id.pulih.indicators.Counts;
import id.pulih.indicators.Period;
import id.pulih.indicators.Together;
import id.pulih.ui.Ui;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What of a period that is not over can be told. Duties are stored in the month they fall due in, those of months to come as
 * well: a running quarter or year is the sum of the months that have begun, and a share of the running month is no percentage yet.
 */
record SoFar(LocalDate today) {

    /** What a period is put together from. */
    List<Period> parts(Period period) {
        boolean whole = period.kind() == Period.Kind.NOW || period.kind() == Period.Kind.MONTH || !period.holds(today);
        return whole ? List.of(period) : period.months().stream().filter(this::begun).toList();
    }

    boolean begun(Period month) {
        return !month.from().isAfter(today);
    }

    Counts counts(SortedMap<Period, Counts> series, Period period) {
        return parts(period).stream().map(part -> series.getOrDefault(part, Counts.NONE)).reduce(Counts.NONE, Counts::plus);
    }

    /** Whether duties of the period are still ahead. */
    boolean open(Subject subject, Period period) {
        return subject.together() == Together.WORK && period.kind() == Period.Kind.MONTH && period.holds(today);
    }

    String text(Subject subject, Period period, Rate rate, Ui ui) {
        return open(subject, period) && !rate.empty() ? ui.t("dashboard.of", ui.number(rate.part()), ui.number(rate.whole())) : rate.text(ui);
    }

    /** What stands below the number. */
    String detail(Subject subject, Period period, Rate rate, Ui ui) {
        if (subject.together() != Together.WORK || rate.empty() || !period.holds(today)) {
            return rate.detail(ui);
        }
        return open(subject, period) ? ui.t("dashboard.month-open") : ui.t("dashboard.until", rate.detail(ui), running(ui));
    }

    /** Said once on the page of a period that is not over. */
    @Nullable String note(Period period, Ui ui) {
        return !period.holds(today) ? null
                : ui.t(period.kind() == Period.Kind.MONTH ? "dashboard.month-open-note" : "dashboard.period-open-note", running(ui));
    }

    private String running(Ui ui) {
        return Choosing.words(Period.of(Period.Kind.MONTH, today), ui);
    }
}
