package id.pulih.exports.internal;

import id.pulih.disclosures.Disclosure;
import id.pulih.documents.Cells;
import id.pulih.documents.SheetCells;
import id.pulih.ui.Ui;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A list as a file, written row by row. Serial, recipient, purpose, basis and notice stand above it; no cell can be run. */
final class ListFile {

    /** What a sheet holds at most, less what stands above. */
    private static final int MOST_ROWS = 1_000_000;

    private static final int FLUSH = 1000;

    private ListFile() {}

    /** Gives the rows, some at a time. */
    interface Source {
        void each(Taker taker) throws IOException;
    }

    interface Taker {
        void take(List<List<String>> rows) throws IOException;
    }

    static byte[] of(FileFormat format, Ui ui, ListKind kind, Disclosure list, Source source) {
        var bytes = new ByteArrayOutputStream();
        try {
            switch (format) {
                case XLSX -> xlsx(bytes, ui, kind, list, source);
                case CSV -> csv(bytes, ui, kind, list, source);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static List<String> heads(Ui ui, ListKind kind) {
        return kind.columns().stream().map(column -> ui.t("exports.column." + column)).toList();
    }

    private static void csv(ByteArrayOutputStream to, Ui ui, ListKind kind, Disclosure list, Source source) throws IOException {
        // Spreadsheets take a file for UTF-8 only when it begins with this mark.
        to.write(("\uFEFF" + list.cells(ui) + Cells.line(heads(ui, kind))).getBytes(StandardCharsets.UTF_8));
        source.each(rows -> {
            for (List<String> row : rows) {
                to.write(Cells.line(row).getBytes(StandardCharsets.UTF_8));
            }
        });
    }

    private static void xlsx(ByteArrayOutputStream to, Ui ui, ListKind kind, Disclosure list, Source source) throws IOException {
        try (var book = new Workbook(to, "Pulih", "1.0")) {
            var writer = new Sheets(book, ui, kind, list);
            source.each(rows -> {
                for (List<String> row : rows) {
                    writer.add(row);
                }
            });
            writer.close();
        }
    }

    /** The rows of a book; a further sheet begins where one is full. */
    private static final class Sheets {

        private final Workbook book;
        private final Ui ui;
        private final ListKind kind;
        private final Disclosure list;
        private Worksheet sheet;
        private int row;
        private int sheets;

        Sheets(Workbook book, Ui ui, ListKind kind, Disclosure list) throws IOException {
            this.book = book;
            this.ui = ui;
            this.kind = kind;
            this.list = list;
            this.sheet = begin();
        }

        private Worksheet begin() {
            sheet = book.newWorksheet(ui.t("exports.sheet", ++sheets));
            row = 0;
            line(List.of(ui.t("disclosures.serial"), list.serial()), false);
            line(List.of(ui.t("disclosures.to"), list.recipientName(ui)), false);
            line(List.of(ui.t("disclosures.for"), list.purposeText(ui)), false);
            line(List.of(ui.t("disclosures.basis"), ui.t("disclosures.basis." + list.basis().code())), false);
            line(List.of(ui.t("disclosures.notice")), false);
            line(heads(ui, kind), true);
            sheet.freezePane(0, row);
            for (int column = 0; column < kind.columns().size(); column++) {
                sheet.width(column, 22);
            }
            return sheet;
        }

        void add(List<String> cells) throws IOException {
            if (row >= MOST_ROWS) {
                sheet.finish();
                begin();
            }
            for (int column = 0; column < cells.size(); column++) {
                cell(column, cells.get(column));
            }
            row++;
            if (row % FLUSH == 0) {
                sheet.flush();
            }
        }

        private void cell(int column, String text) {
            switch (kind.columns().get(column)) {
                case "registered-on", "starts-on", "planned-end", "ended-on", "day" -> SheetCells.day(sheet, row, column, text);
                case "birth-year" -> SheetCells.plain(sheet, row, column, text);
                default -> SheetCells.text(sheet, row, column, text);
            }
        }

        private void line(List<String> cells, boolean bold) {
            for (int column = 0; column < cells.size(); column++) {
                SheetCells.text(sheet, row, column, cells.get(column));
                if (bold) {
                    sheet.style(row, column).bold().set();
                }
            }
            row++;
        }

        void close() throws IOException {
            sheet.finish();
        }
    }
}
