package id.pulih.relapse;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An action that the grade in force asks for, of an event that was no mistake.
 *
 * @param result   done, refused or impossible; null while it is open
 * @param factKind urine-test or referral
 * @param reason   why it was refused or impossible, for those who serve; null otherwise
 */
public record OwedAction(UUID episode, UUID event, UUID id, Grade grade, Response kind, LocalDate opened, LocalDate dueOn,
        @Nullable String result, @Nullable LocalDate answeredOn, @Nullable String factKind, @Nullable UUID fact, @Nullable String reason) {}
