package id.pulih.audit.internal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one entry of the trail tells. Its place in the chain is not part of it.
 *
 * @param micros  since 1970, the precision the database keeps
 * @param account null for the service's own work
 * @param roles   codes of the roles held at that moment, in order, with commas between
 */
public record Entry(
        UUID office, UUID id, long micros, @Nullable UUID account, String roles, Act act, String purpose) {

    /** What was done to which record. Detail holds codes and ids only. */
    public record Act(String action, String subjectKind, @Nullable UUID subject, String detail) {}

    public Entry withPurpose(String known) {
        return new Entry(office, id, micros, account, roles, act, known);
    }

    public static long micros(Instant at) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at);
    }

    public static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
