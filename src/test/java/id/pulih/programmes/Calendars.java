package id.pulih.programmes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Calendars with any start of the four years, up to four added months and up to four pauses. */
final class Calendars {

    private record Gap(int before, int days) {}

    private Calendars() {}

    static Arbitrary<ProgrammeCalendar> any() {
        List<LocalDate> starts = CalendarLaws.everyStart().toList();
        var gaps = Combinators.combine(Arbitraries.integers().between(0, 70), Arbitraries.integers().between(1, 60)).as(Gap::new);
        return Combinators.combine(Arbitraries.of(starts), Arbitraries.integers().between(0, 4), gaps.list().ofMaxSize(4))
            .as((start, extension, pauses) -> new ProgrammeCalendar(start, 4, extension, pausesFrom(start, pauses)));
    }

    private static List<Pause> pausesFrom(LocalDate start, List<Gap> gaps) {
        List<Pause> pauses = new ArrayList<>();
        LocalDate free = start;
        for (Gap gap : gaps) {
            LocalDate from = free.plusDays(gap.before());
            free = from.plusDays(gap.days());
            pauses.add(new Pause(from, free));
        }
        return pauses;
    }
}
