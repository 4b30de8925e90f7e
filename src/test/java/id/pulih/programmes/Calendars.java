package id.pulih.programmes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Calendars with any start of the four years, up to four added months and up to four pauses. */
final class Calendars {

    private static final List<LocalDate> STARTS = CalendarLaws.everyStart().toList();

    private Calendars() {}

    static ProgrammeCalendar any(RandomGenerator random) {
        LocalDate start = STARTS.get(random.nextInt(STARTS.size()));
        return new ProgrammeCalendar(start, 4, random.nextInt(5), pauses(start, random));
    }

    /** Each begins up to 70 days after the one before has ended and lasts up to 60 days. */
    private static List<Pause> pauses(LocalDate start, RandomGenerator random) {
        List<Pause> pauses = new ArrayList<>();
        LocalDate free = start;
        for (int left = random.nextInt(5); left > 0; left--) {
            LocalDate from = free.plusDays(random.nextInt(71));
            free = from.plusDays(1L + random.nextInt(60));
            pauses.add(new Pause(from, free));
        }
        return pauses;
    }
}
