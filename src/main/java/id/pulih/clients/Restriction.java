package id.pulih.clients;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A restriction that holds now.
 *
 * @param hides     whether it also hides who the client is, until the records may be erased; such a one is never lifted
 * @param openUntil when the asker, a head, may write nevertheless; null when not
 */
public record Restriction(UUID id, boolean hides, Instant begunAt, String begunBy, @Nullable Instant openUntil) {}
