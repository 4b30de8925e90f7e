package id.pulih.referrals.internal;

import id.pulih.clients.DataCategory;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A hand-over as the sender keeps it.
 *
 * @param state proposed, accepted, refused or withdrawn
 * @param words the receiver's reason, or the sender's
 */
public record HandOver(UUID id, UUID client, UUID episode, UUID receiver, String receiverName, Set<DataCategory> categories, boolean papers,
        UUID consent, String proposedBy, Instant proposedAt, String state, @Nullable String words, @Nullable Instant endedAt) {}
