package id.pulih.clients.internal;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A recorded consent with its withdrawal, if there is one. */
public record Consent(UUID id, String purpose, @Nullable String recipient, LocalDate grantedOn, @Nullable LocalDate expiresOn,
        String evidence, @Nullable LocalDate withdrawnOn, @Nullable String withdrawalReason) {

    /** Never stored: active, expired or withdrawn, by the day. */
    public String state(LocalDate today) {
        if (withdrawnOn != null) {
            return "withdrawn";
        }
        return expiresOn != null && expiresOn.isBefore(today) ? "expired" : "active";
    }
}
