package id.pulih.letters;

import id.pulih.documents.Docx;
import id.pulih.documents.Docx.Style;
import id.pulih.letters.Block.Signature;
import id.pulih.ui.Ui;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What every paper of an office has in DOCX, letter or report: its head, the parts of its text, the signature, the copies. */
public final class OfficialDocx {

    private static final String SPACE_TO_SIGN = "\n\n\n\n";

    private final Ui ui;
    private final Docx docx;

    public OfficialDocx(Ui ui, Docx docx) {
        this.ui = ui;
        this.docx = docx;
    }

    /** @param mark name of the words across the top, such as that it is a sample; null for none */
    public void head(Letterhead head, @Nullable String mark) {
        for (int i = 0; i < head.lines().size(); i++) {
            docx.paragraph(i == head.lines().size() - 1 ? Style.Office : Style.Agency, head.lines().get(i));
        }
        docx.paragraph(Style.Address, head.address());
        if (head.phone() != null) {
            docx.paragraph(Style.Address, ui.t("letters.paper.phone") + " " + head.phone());
        }
        docx.rule();
        if (mark != null) {
            docx.paragraph(Style.Mark, ui.t(mark));
        }
    }

    public void block(Block block) {
        switch (block) {
            case Block.Paragraph(String text) -> docx.paragraph(Style.Normal, text);
            case Block.Facts(var facts) -> docx.columns(List.of(30, 3, 67),
                    facts.stream().map(fact -> List.of(fact.label(), ":", fact.value())).toList());
            case Block.Grid(var head, var rows) -> docx.grid(head, rows);
            case Block.Numbered(var items) -> docx.numbered(items);
            case Block.Signatures(var signatures) -> docx.columns(List.of(50, 50), pairs(signatures));
        }
    }

    private static List<List<String>> pairs(List<Signature> signatures) {
        var rows = new ArrayList<List<String>>();
        for (int i = 0; i < signatures.size(); i += 2) {
            rows.add(signatures.subList(i, Math.min(i + 2, signatures.size())).stream().map(OfficialDocx::line).toList());
        }
        return rows;
    }

    private static String line(Signature signature) {
        return signature.role() + SPACE_TO_SIGN + (signature.name().isBlank() ? "(……………………………)" : "(" + signature.name() + ")") + "\n ";
    }

    /** @param before the line with place and day above the office of the signer, or an empty text */
    public void signature(Letterhead head, String before) {
        String number = head.signerNumber() == null ? "" : "\n" + ui.t("letters.paper.signer-number") + " " + head.signerNumber();
        docx.paragraph(Style.Signature, before + head.signerTitle() + "," + SPACE_TO_SIGN + head.signerName() + number);
    }

    public void copies(List<String> copies) {
        if (!copies.isEmpty()) {
            docx.paragraph(Style.Label, ui.t("letters.paper.copies"));
            docx.numbered(copies);
        }
    }
}
