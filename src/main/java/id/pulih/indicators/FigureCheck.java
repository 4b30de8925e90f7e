package id.pulih.indicators;

import id.pulih.indicators.internal.OfficeCheck;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Works everything out again from the facts and compares: each stored figure, and the sums with totals and differences. */
@Component
public class FigureCheck {

    private final OfficeCheck check;

    FigureCheck(OfficeCheck check) {
        this.check = check;
    }

    /**
     * Something that is not as the facts say.
     *
     * @param owner    an episode, event or agent; null where a sum is meant
     * @param where    for a sum its dimension and value
     * @param stored   measures and numbers as they stand
     * @param expected as the facts say
     */
    public record Difference(UUID office, @org.jspecify.annotations.Nullable UUID owner, String period, String where, String stored, String expected) {

        @Override
        public String toString() {
            return "%s %s %s: %s ≠ %s".formatted(office, owner == null ? where : owner, period, stored, expected);
        }
    }

    /** @param figures how many stored figures were compared */
    public record Result(int figures, List<Difference> differences) {}

    /** All in one view of the database, beside whoever writes. */
    public Result office(UUID office) {
        return check.office(office);
    }
}
