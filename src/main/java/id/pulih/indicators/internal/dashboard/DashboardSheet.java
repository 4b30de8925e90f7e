package id.pulih.indicators.internal.dashboard;

import id.pulih.disclosures.Disclosure;
import id.pulih.documents.SheetCells;
import id.pulih.indicators.internal.dashboard.DashboardPage.Grid;
import id.pulih.indicators.internal.dashboard.DashboardPage.Trend;
import id.pulih.ui.Option;
import id.pulih.ui.Ui;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The dashboard as a spreadsheet: what the page shows and no number more. Numbers are such, what is hidden is the sign of it, and nothing is a formula. */
final class DashboardSheet {

    private static final int NARROWEST = 10;
    private static final int WIDEST = 60;

    private DashboardSheet() {}

    static byte[] of(DashboardPage page, Disclosure list, Ui ui) {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "Pulih", "1.0")) {
            write(book.newWorksheet(ui.t("dashboard.sheet.numbers")), numbers(page, list, ui), ui);
            write(book.newWorksheet(ui.t("dashboard.sheet.months")), months(page, ui), ui);
            for (Grid grid : page.grids()) {
                write(book.newWorksheet(ui.t("dashboard.sheet." + grid.id())), rows(grid), ui);
            }
            if (!page.help().isEmpty()) {
                write(book.newWorksheet(ui.t("dashboard.sheet.help")), page.help().stream().map(each -> List.of(each.who(), each.detail(), each.days())).toList(), ui);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static List<List<String>> numbers(DashboardPage page, Disclosure list, Ui ui) {
        var rows = new ArrayList<List<String>>(List.of(
                List.of(page.title(), page.period()),
                List.of(ui.t("disclosures.serial"), list.serial()),
                List.of(ui.t("disclosures.to"), list.recipientName(ui)),
                List.of(ui.t("disclosures.for"), list.purposeText(ui)),
                List.of(ui.t("disclosures.notice"))));
        if (!page.exact()) {
            rows.add(List.of(ui.t("dashboard.hidden-hint", DashboardPage.HIDDEN, page.limit())));
        }
        if (page.note() != null) {
            rows.add(List.of(page.note()));
        }
        page.figures().forEach(each -> rows.add(List.of(each.label(), each.value(), each.detail())));
        return rows;
    }

    private static List<List<String>> months(DashboardPage page, Ui ui) {
        var rows = new ArrayList<List<String>>();
        for (Trend trend : Stream.concat(page.trends().stream(), page.multiples().stream()).toList()) {
            if (rows.isEmpty()) {
                rows.add(Stream.concat(Stream.of(ui.t("dashboard.head.place")), trend.values().stream().map(Option::value)).toList());
            }
            rows.add(Stream.concat(Stream.of(trend.title()), trend.values().stream().map(Option::text)).toList());
        }
        return rows;
    }

    private static List<List<String>> rows(Grid grid) {
        var rows = new ArrayList<List<String>>(List.of(List.of(grid.title()), grid.heads()));
        grid.rows().forEach(each -> rows.add(Stream.concat(Stream.of(each.name()), each.cells().stream()).toList()));
        return rows;
    }

    /** The first column says what a line is. */
    private static void write(Worksheet sheet, List<List<String>> rows, Ui ui) {
        var widths = new TreeMap<Integer, Integer>();
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < rows.get(row).size(); column++) {
                String cell = rows.get(row).get(column);
                if (column == 0) {
                    SheetCells.text(sheet, row, column, cell);
                } else {
                    SheetCells.figure(sheet, row, column, cell, ui.locale());
                }
                // A line of one cell, such as the notice, runs over its neighbours; as a width it would push the numbers off the screen.
                widths.merge(column, rows.get(row).size() < 2 ? NARROWEST : Math.clamp(cell.length() + 2L, NARROWEST, WIDEST), Math::max);
            }
        }
        widths.forEach((column, width) -> sheet.width(column, width));
    }
}
