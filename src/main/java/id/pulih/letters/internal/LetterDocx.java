package id.pulih.letters.internal;

import id.pulih.documents.Docx.Style;
import id.pulih.documents.Docx;
import id.pulih.letters.Letterhead;
import id.pulih.letters.OfficialDocx;
import id.pulih.ui.Ui;
import java.util.List;
import java.util.Locale;

/** Draws a letter as DOCX: part for part the same as {@code letters/paper.jte}. */
final class LetterDocx {

    private final Ui ui;
    private final Sheet sheet;
    private final Content content;
    private final Docx docx;
    private final OfficialDocx official;

    private LetterDocx(Ui ui, Sheet sheet) {
        this.ui = ui;
        this.sheet = sheet;
        this.content = sheet.content();
        this.docx = new Docx(sheet.number());
        this.official = new OfficialDocx(ui, docx);
    }

    static byte[] of(Ui ui, Sheet sheet) {
        var letter = new LetterDocx(ui, sheet);
        letter.official.head(letter.content.letterhead(), sheet.mark());
        letter.beginning();
        letter.text(letter.content.opening());
        letter.content.body().forEach(letter.official::block);
        letter.text(letter.content.closing());
        letter.signature();
        letter.official.copies(letter.content.copies());
        letter.foot();
        return letter.docx.bytes();
    }

    private void beginning() {
        if (sheet.kind().addressed()) {
            docx.columns(List.of(14, 3, 47, 36), List.of(
                    List.of(ui.t("letters.paper.number"), ":", sheet.number(), content.letterhead().city() + ", " + ui.date(sheet.day())),
                    List.of(ui.t("letters.paper.nature"), ":", ui.t(sheet.nature()), ""),
                    List.of(ui.t("letters.paper.enclosures"), ":", "-", ""),
                    List.of(ui.t("letters.paper.about"), ":", content.about(), "")));
        } else {
            docx.paragraph(Style.Title, ui.t("letters.kind." + sheet.kind().code()).toUpperCase(Locale.ROOT));
            docx.paragraph(Style.Subtitle, ui.t("letters.paper.number") + ": " + sheet.number() + "\n" + content.about());
        }
        if (!content.addressee().isEmpty()) {
            docx.paragraph(Style.Normal, ui.t("letters.paper.to") + " " + String.join("\n", content.addressee()));
        }
    }

    private void text(String text) {
        if (!text.isBlank()) {
            docx.paragraph(Style.Normal, text);
        }
    }

    private void signature() {
        if (sheet.kind().signed()) {
            Letterhead head = content.letterhead();
            String place = sheet.kind().addressed() ? "" : head.city() + ", " + ui.date(sheet.day()) + "\n";
            official.signature(head, place);
        }
    }

    private void foot() {
        Content.Foot foot = content.foot();
        if (foot != null) {
            docx.foot(ui.t("disclosures.serial") + " " + foot.serial() + " · " + ui.t("disclosures.to") + " " + foot.recipient());
            docx.foot(ui.t("disclosures.for") + " " + foot.purpose() + " · " + ui.t("disclosures.basis") + ": " + ui.t("disclosures.basis." + foot.basis()));
            docx.foot(ui.t("disclosures.notice"));
        }
    }
}
