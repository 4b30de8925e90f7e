package id.pulih.programmes;

import java.time.LocalDate;

/** Days from first to last, both included. */
public record Period(LocalDate from, LocalDate to) {

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
