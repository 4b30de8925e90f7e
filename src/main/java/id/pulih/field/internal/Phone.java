package id.pulih.field.internal;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A telephone as its office sees it.
 *
 * @param unsent  how many entries it said it still held when it was last heard of
 * @param storage persisted, best-effort, full or lost; null before the first contact
 */
public record Phone(UUID id, UUID agentId, String name, Instant enrolledAt, @Nullable Instant endedAt, @Nullable String endReason,
        @Nullable Instant lastAt, int unsent, @Nullable Instant oldestAt, @Nullable String app, @Nullable String storage) {

    public boolean ended() {
        return endedAt != null;
    }

    public boolean troubled() {
        return "full".equals(storage) || "lost".equals(storage);
    }
}
