package id.pulih.relapse.internal;

import id.pulih.relapse.Answers;
import id.pulih.relapse.Because;
import id.pulih.relapse.Grade;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One decision about the grade of an event.
 *
 * @param number    1 for the first; the highest holds
 * @param counted   uses recorded in the span at that time
 * @param handledBy office, community-recovery or facility
 * @param reason    why something else than the proposal was decided
 */
public record Graded(UUID id, UUID event, int number, Answers answers, int counted, Grade proposed, Because because, Grade grade,
        String handledBy, @Nullable String reason, String by, Instant at) {

    public boolean otherThanProposed() {
        return grade != proposed;
    }
}
