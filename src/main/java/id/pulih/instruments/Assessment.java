package id.pulih.instruments;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One filled form as it is read.
 *
 * @param scores    in the shape of the public API, as they were made on the day of recording
 * @param amends    the form this one corrects
 * @param amendedBy the correction that took its place; null while it is current
 */
public record Assessment(
        UUID id,
        Instrument instrument,
        String version,
        String moment,
        LocalDate takenOn,
        SortedMap<Integer, Integer> answers,
        Set<Integer> preReversedItems,
        SortedMap<Integer, String> missingReasons,
        JsonNode scores,
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
