package id.pulih.letters;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A letter in a list: what it says is opened on its own page.
 *
 * @param caseNumber of the client it is about; null for a letter about nobody alone
 * @param voidedOn   the day it was annulled; it stays readable
 */
public record IssuedLetter(UUID id, String kind, String number, LocalDate day, @Nullable String caseNumber, String subjectKind,
        UUID subject, @Nullable LocalDate voidedOn) {

    public String url() {
        return "/surat/" + id;
    }
}
