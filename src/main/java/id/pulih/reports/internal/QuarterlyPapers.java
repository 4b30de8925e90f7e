package id.pulih.reports.internal;

import id.pulih.access.Asker;
import id.pulih.disclosures.Disclosure;
import id.pulih.letters.Block;
import id.pulih.reports.internal.ReportPaper.Part;
import id.pulih.reports.internal.QuarterlyView.Line;
import id.pulih.supervision.Supervision;
import id.pulih.supervision.Supervisions;
import id.pulih.ui.Ui;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Fills the office's paper in with a report. Joins the caller's transaction. */
@Component
class QuarterlyPapers {

    private final ReportHeads heads;
    private final QuarterlyRows rows;
    private final QuarterlyAnnexes annexes;
    private final Supervisions supervisions;

    QuarterlyPapers(ReportHeads heads, QuarterlyRows rows, QuarterlyAnnexes annexes, Supervisions supervisions) {
        this.heads = heads;
        this.rows = rows;
        this.annexes = annexes;
        this.supervisions = supervisions;
    }

    ReportPaper of(Asker asker, Ui ui, QuarterlyView view, Disclosure disclosure) {
        QuarterlyReport report = view.report();
        LocalDate signedOn = rows.steps(report).stream().filter(step -> step.step().equals("signed") && step.revision() == view.revision()).findFirst()
                .map(step -> LocalDate.ofInstant(step.at(), asker.zone())).orElse(null);
        var parts = new ArrayList<Part>();
        view.sections().forEach(section -> parts.add(section(ui, view, section)));
        parts.add(recapitulation(ui, view));
        boolean own = report.office().equals(asker.office());
        if (own) {
            parts.add(documentation(asker, ui, report));
        }
        parts.add(visits(asker, ui, report));
        String mark = view.revision() == 0 ? "quarterly.paper.draft" : ui.demo() ? "letters.paper.sample" : null;
        return new ReportPaper(heads.of(asker, report.office()), ui.t("quarterly.paper.title"), subtitle(ui, view), mark, parts, signedOn, copies(ui, report), ReportHeads.foot(ui, disclosure));
    }

    private static String subtitle(Ui ui, QuarterlyView view) {
        String revision = view.revision() > 1 ? "\n" + ui.t("quarterly.revision-number", view.revision()) : "";
        return view.office() + "\n" + ui.t("quarterly.paper.time", view.roman(), String.valueOf(view.report().day().getYear())) + revision;
    }

    private static List<String> copies(Ui ui, QuarterlyReport report) {
        return report.tier().equals("directorate") ? List.of() : List.of(ui.t("quarterly.paper.copy"));
    }

    private static Part section(Ui ui, QuarterlyView view, QuarterlyView.Section section) {
        var body = new ArrayList<Block>();
        body.add(new Block.Paragraph(section.text()));
        if (view.ahead() > 0 && section.shares()) {
            body.add(new Block.Paragraph(ui.t("quarterly.ahead", view.ahead())));
        }
        if (!section.numbers().isEmpty()) {
            body.add(numbers(ui, section.numbers()));
        }
        return new Part(section.number() + ". " + ui.t("quarterly.heading." + section.code()), body, false);
    }

    private static Block numbers(Ui ui, List<Line> lines) {
        boolean own = lines.stream().anyMatch(line -> line.own() != null);
        List<String> head = Stream.of(ui.t("quarterly.number"), own ? ui.t("quarterly.own-part") : null, ui.t(own ? "quarterly.all" : "quarterly.count"))
                .filter(Objects::nonNull).toList();
        return new Block.Grid(head, lines.stream()
                .map(line -> Stream.of(ui.t("quarterly.number." + line.name()), own ? Objects.requireNonNullElse(line.own(), "-") : null, line.total())
                        .filter(Objects::nonNull).toList())
                .toList());
    }

    private static Part recapitulation(Ui ui, QuarterlyView view) {
        var body = new ArrayList<Block>();
        body.add(new Block.Paragraph(ui.t("quarterly.paper.recapitulation-hint")));
        if (view.ahead() > 0) {
            body.add(new Block.Paragraph(ui.t("quarterly.ahead", view.ahead())));
        }
        body.add(numbers(ui, view.sections().stream().flatMap(section -> section.numbers().stream()).toList()));
        if (!view.parts().isEmpty()) {
            body.add(new Block.Paragraph(ui.t("quarterly.parts")));
            body.add(new Block.Grid(List.of(ui.t("quarterly.office"), ui.t("quarterly.taken")), view.parts().stream()
                    .map(part -> List.of(part.name(), ui.t("quarterly.revision-number", part.taken()))).toList()));
        }
        if (!view.missing().isEmpty()) {
            body.add(new Block.Paragraph(ui.t("quarterly.missing") + ": " + String.join(", ", view.missing())));
        }
        return new Part(ui.t("quarterly.paper.recapitulation"), body, true);
    }

    /** By kind: how many documents there are of the quarter. */
    private Part documentation(Asker asker, Ui ui, QuarterlyReport report) {
        var counts = new TreeMap<String, Integer>();
        annexes.documents(asker, report.quarter()).forEach(each -> counts.merge(kind(ui, each), 1, Integer::sum));
        List<List<String>> lines = counts.entrySet().stream().map(each -> List.of(each.getKey(), String.valueOf(each.getValue()))).toList();
        return new Part(ui.t("quarterly.paper.documentation"), List.of(orNone(ui, lines, ui.t("quarterly.paper.document"), ui.t("quarterly.count"))), true);
    }

    static String kind(Ui ui, QuarterlyAnnexes.Document document) {
        return ui.t((document.letter() ? "letters.kind." : "groups.kind.") + document.kind());
    }

    private Part visits(Asker asker, Ui ui, QuarterlyReport report) {
        List<List<String>> lines = supervisions(asker, report).stream()
                .map(each -> List.of(ui.shortDate(each.day()), ui.t("quarterly.visit." + each.kind().code()), each.by() + ", " + each.byOffice(),
                        String.join("\n", each.findings().stream().map(found -> found.text() + " → " + found.action() + " (" + state(ui, found) + ")").toList())))
                .toList();
        return new Part(ui.t("quarterly.paper.visits"), List.of(orNone(ui, lines, ui.t("quarterly.day"), ui.t("quarterly.visit"), ui.t("quarterly.visitor"),
                ui.t("quarterly.findings"))), true);
    }

    List<Supervision> supervisions(Asker asker, QuarterlyReport report) {
        return supervisions.during(asker, report.office(), report.quarter().from(), report.quarter().to());
    }

    private static String state(Ui ui, Supervision.Found found) {
        return found.open() ? ui.t("quarterly.finding-open", ui.shortDate(found.due())) : ui.t("quarterly.finding-closed", ui.shortDate(found.closedOn()));
    }

    private static Block orNone(Ui ui, List<List<String>> lines, String... head) {
        return lines.isEmpty() ? new Block.Paragraph(ui.t("quarterly.paper.none")) : new Block.Grid(List.of(head), lines);
    }
}
