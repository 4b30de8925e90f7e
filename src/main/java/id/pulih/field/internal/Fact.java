package id.pulih.field.internal;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One version of a fact as it is kept: the same id may have come with several contents.
 *
 * @param decision what a person decided, null while it waits or never had to
 */
record Fact(UUID rowId, UUID id, byte[] fingerprint, UUID agentId, String deviceName, UUID episodeId, String kind, String form, String answer,
        @Nullable String reason, String deviceTime, String deviceZone, long skewSeconds, byte @Nullable [] bodySealed, Instant receivedAt,
        @Nullable String decision, @Nullable UUID decisionId, byte @Nullable [] wordSealed, @Nullable String decidedBy, @Nullable Instant decidedAt) {

    boolean waits() {
        return decision == null && (answer.equals("conflict") || answer.equals("quarantined"));
    }

    boolean isReport() {
        return NewReport.SIGNS.containsKey(kind);
    }
}
