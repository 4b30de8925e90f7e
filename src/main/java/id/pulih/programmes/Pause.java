package id.pulih.programmes;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Days on which the programme stands still: from the first of them until the day it goes on, which is not one of them. */
public record Pause(LocalDate from, LocalDate until) {

    public Pause {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("a pause lasts at least a day: " + from + " until " + until);
        }
    }

    public long days() {
        return ChronoUnit.DAYS.between(from, until);
    }
}
