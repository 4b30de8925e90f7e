package id.pulih.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** A workbook of tables (XLSX, ISO/IEC 29500). Numbers and days are such; every other cell is a text that no spreadsheet runs; there is no formula and no link. */
public final class Spreadsheet {

    private static final Locale INDONESIAN = Locale.of("id", "ID");
    private static final int NARROWEST = 8;
    private static final int WIDEST = 60;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Workbook workbook = new Workbook(bytes, "Pulih", null);

    /**
     * Adds a sheet whose columns are texts.
     *
     * @param above lines over the table: what it is, its serial and notice
     * @param head  stays in sight when the table is scrolled
     */
    public Spreadsheet sheet(String name, List<String> above, List<String> head, List<List<String>> rows) {
        return sheet(name, above, head, rows, Map.of());
    }

    /** What the cells of a column are. */
    public enum Column {
        /** A number as pages say it in Indonesian. */
        FIGURE,
        /** A day as the API writes it. */
        DAY
    }

    /** @param columns by their place, those that are no texts */
    public Spreadsheet sheet(String name, List<String> above, List<String> head, List<List<String>> rows, Map<Integer, Column> columns) {
        Worksheet sheet = workbook.newWorksheet(name);
        int row = 0;
        for (String line : above) {
            SheetCells.text(sheet, row++, 0, line);
        }
        for (int column = 0; column < head.size(); column++) {
            SheetCells.text(sheet, row, column, head.get(column));
            sheet.style(row, column).bold().set();
            sheet.width(column, width(column, head, rows));
        }
        sheet.freezePane(0, ++row);
        for (List<String> line : rows) {
            for (int column = 0; column < line.size(); column++) {
                put(sheet, row, column, line.get(column), columns.get(column));
            }
            row++;
        }
        return this;
    }

    public byte[] bytes() {
        try {
            workbook.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void put(Worksheet sheet, int row, int column, String text, @Nullable Column kind) {
        switch (kind) {
            case FIGURE -> SheetCells.figure(sheet, row, column, text, INDONESIAN);
            case DAY -> SheetCells.day(sheet, row, column, text);
            case null -> SheetCells.text(sheet, row, column, text);
        }
    }

    private static double width(int column, List<String> head, List<List<String>> rows) {
        int longest = head.get(column).length();
        for (List<String> line : rows) {
            longest = Math.max(longest, column < line.size() ? line.get(column).length() : 0);
        }
        return Math.clamp(longest + 2L, NARROWEST, WIDEST);
    }
}
