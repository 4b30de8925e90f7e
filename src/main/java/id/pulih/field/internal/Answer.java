package id.pulih.field.internal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of one fact, out of a closed set: accepted, duplicate, conflict, rejected, quarantined.
 *
 * @param code of a duplicate what was answered first, else why it was not accepted
 */
record Answer(String id, String answer, @Nullable String receipt, @Nullable Instant receivedAt, @Nullable String code, @Nullable String reason) {

    static final String ACCEPTED = "accepted";
    static final String DUPLICATE = "duplicate";
    static final String CONFLICT = "conflict";
    static final String REJECTED = "rejected";
    static final String QUARANTINED = "quarantined";
}
