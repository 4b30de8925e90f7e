package id.pulih.rules;

import java.time.LocalDate;
import java.util.List;

/**
 * Where a rule stands written: the clause is printable; lines point into the text extracts kept by the project;
 * {@code settles} names the rules between which a K rule chooses.
 */
public record Source(Document document, String clause, String lines, LocalDate verified, List<String> settles) {

    public Source {
        settles = List.copyOf(settles);
        if (clause.isBlank()) {
            throw new IllegalArgumentException("no clause");
        }
    }
}
