package id.pulih.episodes;

import id.pulih.rules.Citation;
import id.pulih.rules.Text;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An obligation of an episode with its state of today.
 *
 * @param rule     key within the episode, such as {@code visit-m2}
 * @param state    due, done, late, missed, refused or impossible
 * @param upcoming due, but its first day has not come yet
 */
public record Duty(UUID id, String rule, String kind, @Nullable String moment, String owner, int month, LocalDate from,
        LocalDate to, LocalDate lastDay, boolean blocks, String state, boolean upcoming, @Nullable UUID fulfilledBy,
        boolean fulfilledLate, @Nullable String exceptionReason, Text title, Citation citation) {}
