package id.pulih.sops.internal;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A procedure that was begun for a client's episode, a session or an event, with the document it began with.
 *
 * @param round how many times the procedure was begun for the subject
 */
public record Run(UUID office, UUID id, int version, Procedure procedure, String subjectKind, UUID subject, int round,
        @Nullable UUID client, String startedBy, Instant startedAt) {}
