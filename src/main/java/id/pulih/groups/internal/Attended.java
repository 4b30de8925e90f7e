package id.pulih.groups.internal;

import id.pulih.groups.Attendance;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One client's part in what took place.
 *
 * @param relation  who came for the client, at a meeting of families
 * @param relatives how many of the family
 * @param own       the note about this client, or the resume of counselling; kept in the client's own record only
 * @param activity  what stands for it in the client's record; null when it fulfils nothing
 */
record Attended(UUID episode, Attendance state, @Nullable String relation, int relatives, @Nullable String reason, @Nullable String own,
        @Nullable UUID activity) {

    Attended with(@Nullable UUID stored) {
        return new Attended(episode, state, relation, relatives, reason, own, stored);
    }
}
