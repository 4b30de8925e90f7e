package id.pulih.instruments;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One urine test as it is read; {@code results} parameter code to result code, every parameter of the panel named.
 *
 * @param kit       the card that was used; null when it was not noted
 * @param amendedBy the correction that took its place; null while it is current
 */
public record UrineTest(
        UUID id,
        LocalDate takenOn,
        String moment,
        String panel,
        @Nullable Kit kit,
        Map<String, String> results,
        String overall,
        @Nullable UUID amends,
        @Nullable String reason,
        @Nullable UUID amendedBy,
        UUID recordedBy,
        String recordedByName,
        Instant recordedAt) {

    /** The card as printed on its pack. */
    public record Kit(@Nullable String brand, @Nullable String lot, @Nullable LocalDate expiresOn) {

        static @Nullable Kit of(@Nullable String brand, @Nullable String lot, @Nullable LocalDate expiresOn) {
            return brand == null && lot == null && expiresOn == null ? null : new Kit(brand, lot, expiresOn);
        }

        public boolean usableOn(LocalDate day) {
            return expiresOn == null || !expiresOn.isBefore(day);
        }
    }

    public boolean current() {
        return amendedBy == null;
    }
}
