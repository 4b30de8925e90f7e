package id.pulih.outcomes.internal;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * How an episode was completed, as it was that day.
 *
 * @param created         whether it was completed just now; false when the same wish came a second time
 * @param openObligations the duties that were open and that a head let pass with the reason
 */
public record Completed(
        @JsonIgnore boolean created,
        UUID id,
        UUID episodeId,
        String state,
        LocalDate completedOn,
        @Nullable String reason,
        JsonNode openObligations,
        JsonNode outcome,
        String certificateNumber) {

    Completed asCreated() {
        return new Completed(true, id, episodeId, state, completedOn, reason, openObligations, outcome, certificateNumber);
    }
}
