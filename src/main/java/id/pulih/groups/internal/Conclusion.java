package id.pulih.groups.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How an event came out.
 *
 * @param families  people of families, where only their number is kept
 * @param community other people
 * @param note      about the event, without names; each who came gets it into the own record
 * @param reason    why an earlier conclusion is corrected; null for the first
 */
record Conclusion(Instant beganAt, ZoneId zone, int families, int community, @Nullable String note, @Nullable String reason, List<Attended> attended) {

    LocalDate day() {
        return beganAt.atZone(zone).toLocalDate();
    }

    int present() {
        return (int) attended.stream().filter(each -> each.state().present()).count();
    }

    /** Those counted by number, and those counted beside a client. */
    int allFamilies() {
        return families + attended.stream().mapToInt(Attended::relatives).sum();
    }

    Optional<Attended> of(UUID episode) {
        return attended.stream().filter(each -> each.episode().equals(episode)).findFirst();
    }
}
