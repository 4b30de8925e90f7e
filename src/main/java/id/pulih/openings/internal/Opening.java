package id.pulih.openings.internal;

import id.pulih.openings.OpeningPolicy;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One opening, or the request for one.
 *
 * @param office    the office that serves the client
 * @param alone     whether it was opened without a second person
 * @param decideBy  until when a second person can decide; null when none is needed
 * @param openUntil null while nobody has decided, and when it was refused
 * @param closedAt  null unless it was closed before its end
 */
record Opening(UUID officeId, UUID id, String officeName, UUID clientId, String caseNumber, UUID accountId, UUID accountOffice,
        String accountName, String accountOfficeName, String kind, boolean alone, Instant requestedAt, @Nullable Instant decideBy,
        @Nullable Boolean approved, @Nullable String decidedByName, @Nullable Instant openUntil, @Nullable Instant closedAt) {

    OpeningPolicy.Request request() {
        return new OpeningPolicy.Request(accountId, accountOffice, officeId);
    }

    State state(Instant now) {
        if (openUntil != null) {
            return closedAt != null ? State.CLOSED : now.isBefore(openUntil) ? State.OPEN : State.ENDED;
        }
        if (approved != null) {
            return State.REFUSED;
        }
        return decideBy != null && now.isBefore(decideBy) ? State.WAITING : State.EXPIRED;
    }

    /** Open, or still waiting for a second person. */
    boolean current(Instant now) {
        State state = state(now);
        return state == State.OPEN || state == State.WAITING;
    }
}
