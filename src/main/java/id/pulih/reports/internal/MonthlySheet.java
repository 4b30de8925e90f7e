package id.pulih.reports.internal;

import id.pulih.disclosures.Disclosure;
import id.pulih.documents.SheetCells;
import id.pulih.ui.Ui;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The signed report as a spreadsheet: a sheet for each section; numbers are such, and nothing is a formula. */
final class MonthlySheet {

    private static final int NARROWEST = 10;
    private static final int WIDEST = 60;
    private static final int LONGEST_NAME = 31;

    private MonthlySheet() {}

    static byte[] of(MonthlyPage page, Disclosure list, Ui ui) {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "Pulih", "1.0")) {
            for (MonthlyPage.Section section : page.sections()) {
                write(book.newWorksheet(name(section.title())), rows(page, section, list, ui), ui);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** As its section, as far as the name of a sheet may go; signs that may not stand in one are replaced by the library. */
    private static String name(String title) {
        return title.substring(0, Math.min(title.length(), LONGEST_NAME)).strip();
    }

    private static List<List<String>> rows(MonthlyPage page, MonthlyPage.Section section, Disclosure list, Ui ui) {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of(ui.t("monthly.one") + " " + page.head().month() + " · " + page.head().office()));
        rows.add(List.of(page.head().note()));
        ReportHeads.foot(ui, list).forEach(each -> rows.add(List.of(each)));
        rows.add(List.of(section.title()));
        var head = new ArrayList<>(List.of(ui.t("monthly.what")));
        head.addAll(section.columns());
        rows.add(head);
        section.rows().forEach(row -> {
            var cells = new ArrayList<>(List.of(row.label()));
            row.cells().forEach(cell -> cells.add(cell.value()));
            rows.add(cells);
        });
        if (!section.words().isEmpty()) {
            rows.add(List.of(section.words()));
        }
        return rows;
    }

    private static void write(Worksheet sheet, List<List<String>> rows, Ui ui) {
        int longest = NARROWEST;
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < rows.get(row).size(); column++) {
                String cell = rows.get(row).get(column);
                if (column == 0) {
                    SheetCells.text(sheet, row, column, cell);
                } else {
                    SheetCells.figure(sheet, row, column, cell, ui.locale());
                }
            }
            longest = rows.get(row).size() < 2 ? longest : Math.clamp(rows.get(row).getFirst().length() + 2L, longest, WIDEST);
        }
        sheet.width(0, longest);
    }
}
