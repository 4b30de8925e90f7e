package id.pulih.reports.internal;

import id.pulih.access.Asker;
import id.pulih.disclosures.Disclosure;
import id.pulih.letters.Block;
import id.pulih.letters.Letterhead;
import id.pulih.offices.Office;
import id.pulih.offices.Offices;
import id.pulih.reports.internal.ReportPaper.Part;
import id.pulih.ui.Ui;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Fills the office's paper in with a signed monthly report: what its page shows to this reader. Joins the caller's transaction. */
@Component
class MonthlyPapers {

    private final ReportHeads heads;
    private final Offices offices;

    MonthlyPapers(ReportHeads heads, Offices offices) {
        this.heads = heads;
        this.offices = offices;
    }

    ReportPaper of(Asker asker, Ui ui, MonthlyReport report, MonthlyPage page, Disclosure disclosure) {
        var parts = new ArrayList<Part>();
        page.sections().forEach(section -> parts.add(section(ui, section)));
        page.revisions().stream().filter(each -> each.number() > 1).forEach(each -> parts.add(revision(ui, each)));
        parts.add(new Part(ui.t("monthly.history"), List.of(new Block.Numbered(page.steps().stream()
                .map(each -> each.what() + " · " + each.by() + ", " + each.at() + (each.word().isEmpty() ? "" : "\n" + each.word())).toList())), false));
        Office office = offices.get(report.office());
        MonthlyReport.Step signed = report.signed(report.revision());
        return new ReportPaper(signed(heads.of(asker, report.office()), signed.by(), ui), ui.t("monthly.one") + " " + page.head().month(),
                page.head().office() + "\n" + page.head().note(), ui.demo() ? "letters.paper.sample" : null, parts,
                LocalDate.ofInstant(signed.at(), ZoneId.of(office.timeZone())), copies(ui, office), ReportHeads.foot(ui, disclosure));
    }

    /** Kepala c.q. Kepala Seksi (S004:777): whoever signed it here, not whoever signs letters. */
    private static Letterhead signed(Letterhead head, String name, Ui ui) {
        return new Letterhead(head.lines(), head.address(), head.phone(), head.city(), head.unitCode(), name, null, ui.t("monthly.paper.signed"));
    }

    private static Part section(Ui ui, MonthlyPage.Section section) {
        var body = new ArrayList<Block>();
        body.add(new Block.Grid(Stream.concat(Stream.of(ui.t("monthly.what")), section.columns().stream()).toList(), section.rows().stream()
                .map(row -> Stream.concat(Stream.of(row.label()), row.cells().stream().map(MonthlyPage.Cell::value)).toList()).toList()));
        if (!section.words().isEmpty()) {
            body.add(new Block.Paragraph(section.words()));
        }
        return new Part(section.title(), body, false);
    }

    private static Part revision(Ui ui, MonthlyPage.Revision revision) {
        List<String> changes = revision.changes().stream().map(each -> each.what() + ": " + each.how()).toList();
        return new Part(ui.t("monthly.revision", revision.number()) + " · " + revision.signed(),
                List.of(changes.isEmpty() ? new Block.Paragraph(ui.t("monthly.no-change")) : new Block.Numbered(changes)), false);
    }

    /** Tembusan (S004:777): the division of the province, and the Directorate. */
    private List<String> copies(Ui ui, Office office) {
        var copies = new ArrayList<String>();
        if (office.parentId() != null) {
            Office province = office.kind().equals("bnnp") ? office : offices.get(office.parentId());
            copies.add(ui.t("monthly.paper.copy", province.name()));
            copies.add(ui.t("quarterly.paper.copy"));
        }
        return copies;
    }
}
