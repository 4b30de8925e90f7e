package id.pulih.clients.internal;

import id.pulih.programmes.Pause;
import id.pulih.programmes.Position;
import id.pulih.programmes.ProgrammeCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A client's programme as the client's page shows it.
 *
 * @param week   null before the first day and after the last one
 * @param paused whether it stands still today
 */
public record ClientProgramme(UUID client, UUID episode, String programme, LocalDate startsOn, LocalDate plannedEnd,
        @Nullable LocalDate endedOn, @Nullable Position week, boolean paused) {

    /** The week of a day; during a pause the one in which it began. */
    static @Nullable Position week(LocalDate startsOn, LocalDate plannedEnd, List<Pause> pauses, LocalDate day) {
        int months = 1;
        while (months < 36 && calendar(startsOn, months, pauses).plannedEnd().isBefore(plannedEnd)) {
            months++;
        }
        return calendar(startsOn, months, pauses).positionOn(day).orElse(null);
    }

    private static ProgrammeCalendar calendar(LocalDate startsOn, int months, List<Pause> pauses) {
        return ProgrammeCalendar.of(startsOn, months).withPauses(pauses);
    }
}
