package id.pulih.rights.internal;

import id.pulih.platform.Input;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A breach as it is recorded. */
record NewBreach(UUID id, UUID about, @Nullable String username, Instant from, Instant to, Instant noticedAt, String what) {

    static NewBreach read(Input input, ZoneId zone, Instant now) {
        var breach = new NewBreach(input.needId("id"), input.needId("about"), input.text("username", 40), input.needInstant("from", zone),
                input.needInstant("to", zone), input.needInstant("noticedAt", zone), input.needText("what", 2000));
        if (input.ok("from") && input.ok("to") && breach.to.isBefore(breach.from)) {
            input.error("to", "breach-order");
        }
        if (input.ok("noticedAt") && breach.noticedAt.isAfter(now)) {
            input.error("noticedAt", "request-in-future");
        }
        return breach;
    }
}
