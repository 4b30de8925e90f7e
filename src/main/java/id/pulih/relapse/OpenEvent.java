package id.pulih.relapse;

import id.pulih.ui.Seek;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A return to use that is not closed.
 *
 * @param grade null while nobody has graded it
 * @param open  actions that are still to be answered
 * @param late  of these, past their day
 * @param next  the earliest day of an open action
 */
public record OpenEvent(UUID office, UUID id, UUID episode, UUID client, LocalDate usedOn, @Nullable String grade, int open, int late,
        @Nullable LocalDate next) {

    private static final LocalDate NO_DAY = LocalDate.of(9999, 12, 31);

    /** Those with late actions, then those nobody has graded, then by the next day: on from a place in the address. */
    public static Seek after(String text) {
        return Seek.read(text, Seek.Key.NUMBER_UP, Seek.Key.NUMBER_UP, Seek.Key.DAY_UP, Seek.Key.DAY_UP, Seek.Key.ID_UP);
    }

    public List<?> key() {
        return List.of(late > 0 ? 0 : 1, grade == null ? 0 : 1, next == null ? NO_DAY : next, usedOn, id);
    }
}
