package id.pulih.continuedcare.internal;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A home visit as it is planned now.
 *
 * @param place null for a client whose key was destroyed
 */
public record HomeVisit(UUID id, String moment, int version, Instant startsAt, int minutes, UUID visitor, String visitorName,
        @Nullable String place) {}
