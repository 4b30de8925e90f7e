package id.pulih.sops.internal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A version of the office's own procedure.
 *
 * @param state draft, submitted, approved or returned
 * @param word  of the head who sent it back
 */
public record VersionLine(int version, String savedBy, Instant savedAt, String state, @Nullable String decidedBy, @Nullable Instant decidedAt,
        @Nullable Approval approval, @Nullable String word) {}
