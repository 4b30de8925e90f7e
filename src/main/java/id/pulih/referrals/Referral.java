package id.pulih.referrals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A referral without what was said.
 *
 * @param state        draft, proposed, accepted, refused, done or withdrawn
 * @param since        the day of that state
 * @param resource     where to; null while nobody was chosen
 */
public record Referral(UUID id, UUID episode, Field kind, String reasonCode, String originKind, @Nullable UUID originId,
        @Nullable UUID resource, @Nullable String resourceName, String state, LocalDate since, Instant draftedAt) {

    /** Nothing more is expected of anybody. */
    public boolean over() {
        return state.equals("refused") || state.equals("done") || state.equals("withdrawn");
    }
}
