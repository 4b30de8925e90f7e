package id.pulih.reports.internal;

import id.pulih.access.Asker;
import id.pulih.documents.Spreadsheet;
import id.pulih.documents.Spreadsheet.Column;
import id.pulih.disclosures.Disclosure;
import id.pulih.ui.Ui;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** The annexes as a workbook, for the office's own use: the recapitulation by case number is only in here. */
@Component
class QuarterlySheets {

    private final QuarterlyOutline outline;
    private final QuarterlyAnnexes annexes;
    private final QuarterlyPapers papers;

    QuarterlySheets(QuarterlyOutline outline, QuarterlyAnnexes annexes, QuarterlyPapers papers) {
        this.outline = outline;
        this.annexes = annexes;
        this.papers = papers;
    }

    byte[] of(Asker asker, Ui ui, QuarterlyView view, Disclosure disclosure) {
        List<String> above = List.of(ui.t("quarterly.of-quarter", ui.period(view.report().quarter().toString()), view.office()),
                ui.t("disclosures.serial") + " " + disclosure.serial(), ui.t("disclosures.notice"));
        var book = new Spreadsheet();
        numbers(book, ui, view, above);
        if (view.inside()) {
            clients(book, asker, ui, view, above);
        }
        if (!view.parts().isEmpty()) {
            offices(book, ui, view, above);
        }
        book.sheet(ui.t("quarterly.sheet.documents"), above, List.of(ui.t("quarterly.day"), ui.t("quarterly.paper.document"), ui.t("quarterly.sheet.number")),
                annexes.documents(asker, view.report().quarter()).stream()
                        .map(each -> List.of(each.day().toString(), QuarterlyPapers.kind(ui, each), each.letter() ? each.number() : "")).toList(),
                Map.of(0, Column.DAY));
        visits(book, asker, ui, view, above);
        return book.bytes();
    }

    private static void numbers(Spreadsheet book, Ui ui, QuarterlyView view, List<String> above) {
        var rows = new ArrayList<List<String>>();
        view.sections().forEach(section -> section.numbers().forEach(line -> rows.add(List.of(ui.t("quarterly.heading." + section.code()),
                ui.t("quarterly.number." + line.name()), Objects.requireNonNullElse(line.own(), ""),
                line.exact() == null ? line.total() : String.valueOf(line.exact().value()),
                line.exact() == null || line.exact().of() == null ? "" : String.valueOf(line.exact().of()),
                line.exact() == null ? "" : ui.percent(line.exact().share())))));
        book.sheet(ui.t("quarterly.sheet.numbers"), above, List.of(ui.t("quarterly.heading"), ui.t("quarterly.number"), ui.t("quarterly.own-part"),
                ui.t("quarterly.all"), ui.t("quarterly.sheet.of"), ui.t("quarterly.sheet.share")), rows,
                Map.of(2, Column.FIGURE, 3, Column.FIGURE, 4, Column.FIGURE, 5, Column.FIGURE));
    }

    private void clients(Spreadsheet book, Asker asker, Ui ui, QuarterlyView view, List<String> above) {
        var rows = new ArrayList<List<String>>();
        for (QuarterlyAnnexes.Client each : annexes.clients(asker, view.report(), view.revision())) {
            rows.add(List.of(String.valueOf(rows.size() + 1), each.caseNumber(), ui.t("quarterly.sex." + each.sex()), String.valueOf(each.age()),
                    each.mainSubstance() == null ? "" : ui.t("substance." + each.mainSubstance()), each.substances(), ui.t("quarterly.rehabilitation." + each.rehabilitation()), ui.t("programme." + each.programme()), each.startsOn().toString(),
                    each.endedOn() == null ? "" : each.endedOn().toString(), each.ending() == null ? "" : ui.t("quarterly.ending." + each.ending()),
                    String.valueOf(each.visits())));
        }
        book.sheet(ui.t("quarterly.sheet.clients"), above, List.of("No", ui.t("quarterly.sheet.case"), ui.t("quarterly.sheet.sex"), ui.t("quarterly.sheet.age"),
                ui.t("quarterly.sheet.main-substance"), ui.t("quarterly.sheet.substances"), ui.t("quarterly.sheet.rehabilitation"), ui.t("quarterly.sheet.programme"), ui.t("quarterly.sheet.starts"),
                ui.t("quarterly.sheet.ended"), ui.t("quarterly.sheet.ending"), ui.t("quarterly.number.kunjungan")), rows,
                Map.of(0, Column.FIGURE, 3, Column.FIGURE, 8, Column.DAY, 9, Column.DAY, 11, Column.FIGURE));
    }

    private void offices(Spreadsheet book, Ui ui, QuarterlyView view, List<String> above) {
        var head = new ArrayList<String>(List.of(ui.t("quarterly.number")));
        view.parts().forEach(part -> head.add(part.name() + ", " + ui.t("quarterly.revision-number", part.taken())));
        var rows = new ArrayList<List<String>>();
        for (QuarterlyBound bound : outline.numbers()) {
            var row = new ArrayList<String>(List.of(ui.t("quarterly.number." + bound.name())));
            view.parts().forEach(part -> row.add(part.totals().get(outline.numbers().indexOf(bound))));
            rows.add(row);
        }
        book.sheet(ui.t("quarterly.sheet.offices"), above, head, rows,
                IntStream.rangeClosed(1, view.parts().size()).boxed().collect(Collectors.toMap(place -> place, place -> Column.FIGURE)));
    }

    private void visits(Spreadsheet book, Asker asker, Ui ui, QuarterlyView view, List<String> above) {
        var rows = papers.supervisions(asker, view.report()).stream().map(each -> List.of(each.day().toString(), ui.t("quarterly.visit." + each.kind().code()),
                each.by() + ", " + each.byOffice(), each.place(), each.summary(), String.valueOf(each.findings().size()), String.valueOf(each.open()))).toList();
        book.sheet(ui.t("quarterly.sheet.visits"), above, List.of(ui.t("quarterly.day"), ui.t("quarterly.visit"), ui.t("quarterly.visitor"),
                ui.t("quarterly.sheet.place"), ui.t("quarterly.sheet.summary"), ui.t("quarterly.findings"), ui.t("quarterly.sheet.open")), rows,
                Map.of(0, Column.DAY, 5, Column.FIGURE, 6, Column.FIGURE));
    }
}
