package id.pulih.clients.internal;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A link with the record another office has of the same person, seen from the own office.
 *
 * @param otherCase what the other office calls its record; null while it has not agreed to tell
 * @param outcome   accepted, refused, or null while the other office has not decided
 * @param serving   name of the office that serves
 */
public record Link(UUID id, UUID client, String caseNumber, UUID otherOffice, String otherOfficeName, @Nullable String otherCase,
        @Nullable String outcome, @Nullable String serving) {}
