package id.pulih.episodes;

import id.pulih.programmes.ProgrammeCalendar;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One client's programme. The first day and the planned last one come from the calendar, which holds closed pauses and
 * extensions.
 *
 * @param endingKind  completed, withdrew, moved, referred, lost, died or other
 * @param pausedSince first day of the pause that is still open
 * @param agent       the agent assigned now
 */
public record Episode(UUID office, UUID id, UUID client, String programme, String profileVersion, LocalDate returnedOn,
        LocalDate enrolledOn, ProgrammeCalendar calendar, @Nullable LocalDate endedOn, @Nullable String endingKind,
        @Nullable LocalDate pausedSince, @Nullable UUID agent) {

    /** running, paused or ended. */
    public String state() {
        if (endedOn != null) {
            return "ended";
        }
        return pausedSince == null ? "running" : "paused";
    }
}
