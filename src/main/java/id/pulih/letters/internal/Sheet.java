package id.pulih.letters.internal;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An issued letter as it is drawn, on the screen and on paper.
 *
 * @param client null when it is about nobody alone
 * @param voided null while it holds
 * @param sample whether this is the demonstration, whose paper says so
 */
public record Sheet(UUID id, LetterKind kind, String number, LocalDate day, Content content, @Nullable UUID client,
        UUID issuedBy, @Nullable Voided voided, boolean sample) {

    /** On which day and why it was annulled. */
    public record Voided(LocalDate on, @Nullable String reason) {}

    /** Key of the words printed across it, or null. */
    public @Nullable String mark() {
        return voided != null ? "letters.paper.void" : sample ? "letters.paper.sample" : null;
    }

    /** What is about a client is for those it is addressed to alone. */
    public String nature() {
        return client == null ? "letters.paper.nature.plain" : "letters.paper.nature.confidential";
    }

    /** A file name of the number alone, never of a person. */
    public String fileName() {
        return number.replaceAll("[^A-Za-z0-9]+", "-");
    }
}
