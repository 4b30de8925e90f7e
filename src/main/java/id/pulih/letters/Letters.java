package id.pulih.letters;

import id.pulih.access.Asker;
import id.pulih.disclosures.NewDisclosure;
import id.pulih.letters.internal.Issuing;
import id.pulih.letters.internal.LetterRows;
import id.pulih.letters.internal.Missing;
import id.pulih.platform.ProblemException;
import id.pulih.platform.Work;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The letters of the asker's office, for the modules that write them. The page of a letter is {@code /surat/{id}}. */
@Component
public class Letters {

    private final Work work;
    private final Missing missing;
    private final Issuing issuing;
    private final LetterRows rows;

    public Letters(Work work, Missing missing, Issuing issuing, LetterRows rows) {
        this.work = work;
        this.missing = missing;
        this.issuing = issuing;
        this.rows = rows;
    }

    /** What must be filled in before the letter may be issued, in the asker's language; empty when nothing is missing. */
    public List<String> missing(Asker asker, Draft draft) {
        return missing.of(asker, draft);
    }

    /**
     * Issues the letter: it gets the office's next number of its kind and is kept sealed as it is now. Call it last in the
     * transaction: others of the office who need a number wait from here on.
     *
     * @param given what leaves with it and on what ground; without it a letter about a client is recorded as one for the
     *              office's own file
     * @return the letter's id
     * @throws ProblemException letter-incomplete, restricted, consent-required, court-order-required, not-found for those
     *                          who do not serve clients here
     */
    public UUID issue(Asker asker, Draft draft, @Nullable NewDisclosure given) {
        return issuing.issue(asker, draft, given, null);
    }

    /** The letters that belong to something, newest first. */
    public List<IssuedLetter> of(Asker asker, String subjectKind, UUID subject) {
        return LetterPolicy.mayWrite(asker, asker.office())
                ? work.read(asker.own("letters"), () -> rows.of(asker, subjectKind, subject))
                : List.of();
    }
}
