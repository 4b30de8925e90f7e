package id.pulih.sops;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * The time a step may take: from one number to another, both within. Whole minutes are counted, as a clock on the wall
 * counts them; days of an event with the first and the last; working days from the day after the beginning, Monday to
 * Friday, because no list of holidays is kept yet (K20).
 */
public record Standard(int from, int to, TimeUnit unit) {

    private static final int FRIDAY = DayOfWeek.FRIDAY.getValue();

    /** Whether a step that took so long kept to it; one whose beginning nobody noted was not timed. */
    public Standing standing(@Nullable Instant begun, Instant finished, ZoneId zone) {
        if (begun == null) {
            return Standing.UNTIMED;
        }
        long taken = taken(begun, finished, zone);
        if (taken > to) {
            return Standing.LONGER;
        }
        return from < to && taken < from ? Standing.SHORTER : Standing.WITHIN;
    }

    /** How much of its unit passed. */
    public long taken(Instant begun, Instant finished, ZoneId zone) {
        LocalDate first = begun.atZone(zone).toLocalDate();
        LocalDate last = finished.atZone(zone).toLocalDate();
        return switch (unit) {
            case MINUTE -> Duration.between(begun, finished).toMinutes();
            case EVENT_DAY -> last.toEpochDay() - first.toEpochDay() + 1;
            case WORKING_DAY -> first.plusDays(1).datesUntil(last.isBefore(first.plusDays(1)) ? first.plusDays(1) : last.plusDays(1))
                    .filter(day -> day.getDayOfWeek().getValue() <= FRIDAY)
                    .count();
        };
    }
}
