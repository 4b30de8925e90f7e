package id.pulih.programmes;

import java.time.LocalDate;

/** On time from {@code from} to {@code to}, late up to {@code lastDay}; all three days included. */
public record Window(LocalDate from, LocalDate to, LocalDate lastDay) {

    public Window {
        if (to.isBefore(from) || lastDay.isBefore(to)) {
            throw new IllegalArgumentException("window out of order: " + from + ", " + to + ", " + lastDay);
        }
    }

    public boolean onTime(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    public boolean late(LocalDate day) {
        return day.isAfter(to) && !day.isAfter(lastDay);
    }
}
