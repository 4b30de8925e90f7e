package id.pulih.clients.internal;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who a client is, as much as somebody above the serving office sees for an hour: enough to reach the person. No NIK, address,
 * birth date or family, and nothing of the record.
 *
 * @param opening the opening that shows it
 * @param village village and district
 * @param phone   as people write it
 */
public record OpenIdentity(UUID opening, Instant until, String alias, String name, String village, @Nullable String phone) {}
