package id.pulih.episodes;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The end of an episode, once.
 *
 * @param kind                completed, withdrew, moved, referred, lost, died or other
 * @param openObligationsJson what was still open that day, a JSON list
 * @param outcomeJson         the verdicts of that day, a JSON object; empty without completion
 */
public record Ending(UUID id, UUID episode, String kind, LocalDate endedOn, @Nullable String reason,
        String openObligationsJson, String outcomeJson) {}
