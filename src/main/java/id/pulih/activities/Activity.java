package id.pulih.activities;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One activity as it is read. {@code notes} and {@code informantName} are opened for the care roles of the own office
 * only; the informant's name never goes into the client's own copy.
 *
 * @param day       the day in the office's time zone
 * @param amends    the activity this one corrects
 * @param amendedBy the correction that took its place; null while it is current
 */
public record Activity(
        UUID id,
        ActivityKind kind,
        Instant occurredAt,
        LocalDate day,
        ContactMode mode,
        @Nullable VisitPlace place,
        @Nullable InformationSource source,
        @Nullable String informantName,
        Condition condition,
        @Nullable String notes,
        @Nullable UUID amends,
        @Nullable String reason,
        @Nullable UUID amendedBy,
        UUID recordedBy,
        String recordedByName,
        Instant recordedAt) {

    public boolean current() {
        return amendedBy == null;
    }
}
