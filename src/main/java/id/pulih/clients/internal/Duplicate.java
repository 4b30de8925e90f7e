package id.pulih.clients.internal;

import id.pulih.platform.Coded;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may be the same person.
 *
 * @param client the client of the own office; of another office only the office's name is told
 */
public record Duplicate(Kind kind, @Nullable Known client, @Nullable String office) {

    /** What is alike. */
    public enum Kind implements Coded {
        SAME_NIK,
        SAME_PERSON,
        SIMILAR,
        NIK_ELSEWHERE
    }

    /** A client of the own office. */
    public record Known(UUID id, String caseNumber, String alias, String name) {}
}
