package id.pulih.reports.internal;

import id.pulih.documents.Docx;
import id.pulih.documents.Docx.Style;
import id.pulih.letters.Block;
import id.pulih.letters.Letterhead;
import id.pulih.letters.OfficialDocx;
import id.pulih.ui.Ui;

/** Draws a report as DOCX, to be worked on further: part for part the same as {@code reports/paper.jte}. */
final class ReportDocx {

    private final Ui ui;
    private final ReportPaper paper;
    private final Docx docx;
    private final OfficialDocx official;

    private ReportDocx(Ui ui, ReportPaper paper) {
        this.ui = ui;
        this.paper = paper;
        this.docx = new Docx(paper.title() + " " + paper.subtitle());
        this.official = new OfficialDocx(ui, docx);
    }

    static byte[] of(Ui ui, ReportPaper paper) {
        var report = new ReportDocx(ui, paper);
        report.head();
        paper.main().forEach(report::part);
        report.signature();
        paper.annexes().forEach(report::part);
        paper.foot().forEach(report.docx::foot);
        return report.docx.bytes();
    }

    private void head() {
        official.head(paper.head(), paper.mark());
        docx.paragraph(Style.Title, paper.title());
        docx.paragraph(Style.Subtitle, paper.subtitle());
    }

    private void part(ReportPaper.Part part) {
        docx.paragraph(Style.Label, part.heading());
        part.body().forEach(this::block);
    }

    /** Each line of a written text is a paragraph of its own, for whoever works on. */
    private void block(Block block) {
        if (block instanceof Block.Paragraph(String text)) {
            text.strip().lines().filter(line -> !line.isBlank()).forEach(line -> docx.paragraph(Style.Normal, line));
        } else {
            official.block(block);
        }
    }

    private void signature() {
        Letterhead head = paper.head();
        String day = paper.signedOn() == null ? "" : head.city() + (head.city().isEmpty() ? "" : ", ") + ui.date(paper.signedOn()) + "\n";
        official.signature(head, "\n" + day);
        official.copies(paper.copies());
    }
}
