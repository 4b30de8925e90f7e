package id.pulih.rules;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a rule stands written: the clause is printable; lines point into the text extracts kept by the project;
 * {@code settles} names the rules between which a K rule chooses. Verified is the day the text itself was read, and absent
 * where only a quotation of it was.
 */
public record Source(
        Document document, String clause, String lines, @Nullable LocalDate verified, List<String> settles) {

    public Source {
        settles = List.copyOf(settles);
        if (clause.isBlank()) {
            throw new IllegalArgumentException("no clause");
        }
    }
}
