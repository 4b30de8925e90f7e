package id.pulih.letters.internal;

import id.pulih.access.Asker;
import id.pulih.disclosures.Disclosure;
import id.pulih.letters.Draft;
import id.pulih.letters.Letterhead;
import id.pulih.platform.Problem;
import id.pulih.platform.ProblemException;
import id.pulih.ui.Pages;
import id.pulih.ui.Ui;
import id.pulih.ui.Words;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Fills the office's paper in for one letter and keeps it. Joins the caller's transaction. */
@Component
class Sheets {

    private final LetterKinds kinds;
    private final PaperStore paper;
    private final NumberStore numbers;
    private final LetterRows rows;
    private final Pages pages;

    Sheets(LetterKinds kinds, PaperStore paper, NumberStore numbers, LetterRows rows, Pages pages) {
        this.kinds = kinds;
        this.paper = paper;
        this.numbers = numbers;
        this.rows = rows;
        this.pages = pages;
    }

    /** @param number a reserved one, or null for the next */
    void keep(Asker asker, UUID id, Draft draft, @Nullable Disclosure disclosure, @Nullable UUID number) {
        LetterKind kind = kinds.of(draft.kind());
        Letterhead head = head(asker);
        LetterTemplate template = paper.template(asker, kind).value();
        Map<String, String> values = values(asker, head, draft);
        var content = new Content(head, draft.about(), draft.addressee(), TextPattern.filled(template.opening(), values), draft.body(),
                TextPattern.filled(template.closing(), values), draft.copies(), foot(disclosure));
        UUID taken = number == null ? number(asker, kind, draft.day(), null) : number;
        rows.insert(asker, id, draft, taken, content, disclosure == null ? null : disclosure.id());
    }

    /** The next number of the kind. @throws ProblemException letter-incomplete while the office has no letterhead */
    UUID number(Asker asker, LetterKind kind, LocalDate day, @Nullable String note) {
        return numbers.next(asker, kind, paper.template(asker, kind).value().pattern(), head(asker).unitCode(), day, note);
    }

    private Letterhead head(Asker asker) {
        return paper.letterhead(asker).map(Versioned::value).orElseThrow(() -> ProblemException.of(Problem.LETTER_INCOMPLETE,
                pages.plain(asker.locale()).t("letters.missing.letterhead")));
    }

    private static Map<String, String> values(Asker asker, Letterhead head, Draft draft) {
        return Map.of("kantor", asker.officeName(), "kota", head.city(), "hari", said("EEEE", draft.day()),
                "tanggal", said("d MMMM yyyy", draft.day()), "perihal", draft.about(), "kepada", String.join(", ", draft.addressee()),
                "penandatangan", head.signerName(), "jabatan", head.signerTitle());
    }

    private static String said(String pattern, LocalDate day) {
        return DateTimeFormatter.ofPattern(pattern, Words.INDONESIAN).format(day);
    }

    private Content.@Nullable Foot foot(@Nullable Disclosure disclosure) {
        if (disclosure == null) {
            return null;
        }
        Ui ui = pages.plain(Words.INDONESIAN);
        return new Content.Foot(disclosure.serial(), disclosure.recipientName(ui), disclosure.purposeText(ui), disclosure.basis().code());
    }
}
