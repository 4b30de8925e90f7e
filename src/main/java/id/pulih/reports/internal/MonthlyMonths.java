package id.pulih.reports.internal;

import id.pulih.ui.Ui;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Months as they travel in addresses and forms (2026-10) and as people read them (Oktober 2026). */
final class MonthlyMonths {

    /** Since the Technical Guide holds, and with it the rules of reporting. */
    static final LocalDate FIRST = LocalDate.of(2019, 1, 1);

    private MonthlyMonths() {}

    /** Empty for what is no month, or one before {@link #FIRST}. */
    static Optional<LocalDate> parse(String text) {
        try {
            return text.matches("20[0-9]{2}-[0-9]{2}") ? Optional.of(YearMonth.parse(text).atDay(1)).filter(month -> !month.isBefore(FIRST)) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    static String text(LocalDate month) {
        return YearMonth.from(month).toString();
    }

    static String name(LocalDate month, Ui ui) {
        return ui.period(text(month));
    }

    static String shortName(LocalDate month, Ui ui) {
        return DateTimeFormatter.ofPattern("MMM yyyy", ui.locale()).format(month);
    }
}
