package id.pulih.clients.internal;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import id.pulih.ui.Words;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The answer to a registration: the client, what looks wrong, and who may be the same person. */
record RegisteredBody(@JsonUnwrapped ClientBody client, List<WarningBody> warnings, List<DuplicateBody> possibleDuplicates) {

    record WarningBody(String field, String code, String message) {}

    record DuplicateBody(String kind, String message, @Nullable UUID clientId, @Nullable String caseNumber, @Nullable String alias,
            @Nullable String name, @Nullable String office) {}

    static RegisteredBody of(Words words, Locale locale, Client client, List<Duplicate> duplicates) {
        return new RegisteredBody(
                ClientBody.masked(client),
                client.details().warnings().stream()
                        .map(w -> new WarningBody(w.field(), w.code(), words.say(locale, "clients.warning." + w.code(), w.args().toArray())))
                        .toList(),
                duplicates.stream().map(d -> duplicate(words, locale, d)).toList());
    }

    private static DuplicateBody duplicate(Words words, Locale locale, Duplicate d) {
        String message = words.say(locale, "clients.duplicate." + d.kind().code());
        Duplicate.Known known = d.client();
        return known == null
                ? new DuplicateBody(d.kind().code(), message, null, null, null, null, d.office())
                : new DuplicateBody(d.kind().code(), message, known.id(), known.caseNumber(), known.alias(), known.name(), null);
    }
}
