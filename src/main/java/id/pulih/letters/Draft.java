package id.pulih.letters;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A letter as a module wants it, before it has a number. Letterhead, opening, closing and signature come from the office.
 *
 * @param kind        a code of {@code letters/templates.yaml}: {@code invitation}, {@code referral}, {@code visit-report} …
 * @param about       what stands after Hal, or below the title
 * @param addressee   the lines of the Yth. block; may be empty for what is addressed to nobody, such as a list
 * @param copies      who receives a copy (tembusan)
 * @param client      whom the letter is about; then its text is sealed under that client's key and it leaves with a disclosure
 * @param subjectKind what the letter belongs to: {@code episode}, {@code referral}, {@code group-session}, {@code event} …
 */
public record Draft(String kind, String about, List<String> addressee, List<Block> body, List<String> copies, LocalDate day,
        @Nullable UUID client, String subjectKind, UUID subject) {

    /** Begins a draft that is finished with {@link DraftBuilder#of}. */
    public static DraftBuilder on(LocalDate day, String kind, String about) {
        return new DraftBuilder(day, kind, about);
    }
}
