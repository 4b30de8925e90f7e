package id.pulih.rights.internal;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A breach on record.
 *
 * @param account the account used, when it is known
 * @param texts   what was written for the notice, by section
 */
public record Breach(UUID id, UUID about, String aboutName, @Nullable UUID account, @Nullable String accountName, Instant from, Instant to,
        Instant noticedAt, Instant dueAt, String what, Map<String, String> texts) {

    public String text(String section) {
        return texts.getOrDefault(section, "");
    }
}
