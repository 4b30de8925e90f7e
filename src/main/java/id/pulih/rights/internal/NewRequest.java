package id.pulih.rights.internal;

import id.pulih.platform.Input;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;

/**
 * A request as it is recorded.
 *
 * @param proof how it was known that this person may ask: the paper shown, the letter of authority
 * @param asked what is asked, in the words of the person
 */
record NewRequest(UUID id, RequestKind kind, RequestedBy by, String proof, RequestedHow how, Instant receivedAt, String asked) {

    /** Older than this and the office would be months too late: more likely a wrong year. */
    private static final int OLDEST_DAYS = 366;

    static NewRequest read(Input input, ZoneId zone, Instant now) {
        var request = new NewRequest(input.needId("id"), input.needCode("kind", RequestKind.class),
                input.needCode("requestedBy", RequestedBy.class), input.needText("proof", 300),
                input.needCode("how", RequestedHow.class), input.needInstant("receivedAt", zone), input.needText("asked", 2000));
        if (input.ok("receivedAt") && request.receivedAt.isAfter(now)) {
            input.error("receivedAt", "request-in-future");
        } else if (input.ok("receivedAt") && request.receivedAt.isBefore(now.minus(java.time.Duration.ofDays(OLDEST_DAYS)))) {
            input.error("receivedAt", "request-too-old");
        }
        return request;
    }
}
