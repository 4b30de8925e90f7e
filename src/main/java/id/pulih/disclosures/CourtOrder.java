package id.pulih.disclosures;

import id.pulih.clients.DataCategory;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order of a court about one client.
 *
 * @param recipient whom the court names
 * @param orders    what it orders exactly, in its own words
 * @param decision  null while nobody else has decided
 */
public record CourtOrder(UUID office, UUID id, UUID client, String number, String court, String recipient, String orders,
        Set<DataCategory> categories, LocalDate orderedOn, UUID scan, UUID recordedBy, String recordedByName, Instant recordedAt,
        @Nullable Decision decision) {

    /** @param reason why it was refused */
    public record Decision(boolean confirmed, @Nullable String reason, String byName, Instant at) {}

    /** waiting, confirmed or refused. */
    public String state() {
        return decision == null ? "waiting" : decision.confirmed() ? "confirmed" : "refused";
    }

    public boolean confirmed() {
        return decision != null && decision.confirmed();
    }
}
