package id.pulih.relapse.internal;

import id.pulih.relapse.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One action that a grade asks for.
 *
 * @param carriedFrom the action of an earlier grading that answered the same
 * @param owner       agent, officer or counsellor
 * @param owners      how often the owner was named; what the next naming must know
 * @param person      name of the person who is to do it; null for whoever of the role
 * @param result      null while it is open
 */
public record Action(UUID id, UUID event, UUID grading, Response kind, LocalDate dueOn, @Nullable UUID carriedFrom, String owner,
        int owners, @Nullable String person, @Nullable Result result) {

    /**
     * How it was answered.
     *
     * @param kind     done, refused or impossible
     * @param words    what was found, or why it was waived
     * @param factKind urine-test or referral; null when none is named
     */
    public record Result(String kind, LocalDate on, @Nullable String words, @Nullable String factKind, @Nullable UUID fact, String by,
            Instant at) {}

    public boolean open() {
        return result == null;
    }

    public boolean late(LocalDate today) {
        return open() && dueOn.isBefore(today);
    }
}
