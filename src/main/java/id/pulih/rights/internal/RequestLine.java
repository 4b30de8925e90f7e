package id.pulih.rights.internal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One request in a list.
 *
 * @param countdown null once it was answered
 */
public record RequestLine(String url, Request request, @Nullable Countdown countdown) {

    static RequestLine of(Request request, Instant now) {
        return new RequestLine("/permohonan/" + request.id(), request, request.answered() ? null : Countdown.of(request.received().dueAt(), now));
    }

    public String kind() {
        return request.kind().code();
    }
}
