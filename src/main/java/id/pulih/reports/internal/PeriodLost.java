package id.pulih.reports.internal;

import id.pulih.indicators.Period;
import java.time.LocalDate;
import java.util.List;

/**
 * A month or quarter in an address that is none, or none of those that can be opened there.
 *
 * @param words what it should have been, as a key of the words
 * @param typed what the address said, cut short
 * @param from  the first there is, as it is typed
 * @param to    the last there is, and the example
 * @param url   where the example leads
 * @param home  the page without a month or quarter
 */
public record PeriodLost(String words, String typed, String from, String to, String url, String home) {

    private static final int SHOWN = 30;

    /** @param address up to the month @param last the last that can be opened */
    static PeriodLost month(String typed, LocalDate last, String address, String home) {
        String to = MonthlyMonths.text(last);
        return new PeriodLost("monthly.lost", cut(typed), MonthlyMonths.text(MonthlyMonths.FIRST), to, address + to, home);
    }

    /** @param quarters those that can be opened, the latest first */
    static PeriodLost quarter(String typed, List<Period> quarters, String home) {
        String to = quarters.getFirst().toString();
        return new PeriodLost("quarterly.lost", cut(typed), quarters.getLast().toString(), to, home + "?triwulan=" + to, home);
    }

    private static String cut(String typed) {
        return typed.length() <= SHOWN ? typed : typed.substring(0, SHOWN) + "…";
    }
}
