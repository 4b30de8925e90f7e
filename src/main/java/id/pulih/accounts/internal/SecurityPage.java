package id.pulih.accounts.internal;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What protects the own account.
 *
 * @param recoveryCodes how many are left
 * @param lastSignIn    the one before this; null at the first
 * @param failures      failed attempts between that and this one
 */
public record SecurityPage(boolean secondFactor, int recoveryCodes, @Nullable Instant lastSignIn, int failures,
        List<SessionLine> sessions, List<TokenLine> tokens) {

    /** A session that is open; device may be empty. */
    public record SessionLine(String name, String device, String address, Instant begun, Instant used, boolean present) {}

    /** A token of the API that works. */
    public record TokenLine(String id, String device, String address, Instant begun, Instant until) {}
}
