package id.pulih.documents;

import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes one cell of a workbook. What a page shows as a number or a day is a number or a day in the file, so that it can be
 * added up and sorted; everything else, and every hidden number, is a text that no spreadsheet runs. There are no formulas.
 */
public final class SheetCells {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final int HUNDRED = 2;

    private SheetCells() {}

    public static void text(Worksheet sheet, int row, int column, String text) {
        sheet.inlineString(row, column, Cells.safe(Printable.text(text)));
    }

    /** A day as the API writes it; anything else is a text. */
    public static void day(Worksheet sheet, int row, int column, String text) {
        if (DAY.matcher(text).matches()) {
            sheet.value(row, column, LocalDate.parse(text));
            sheet.style(row, column).format("yyyy-mm-dd").set();
        } else {
            text(sheet, row, column, text);
        }
    }

    /** A number as a page says it in that language, also a percentage; anything else is a text. */
    public static void figure(Worksheet sheet, int row, int column, String said, Locale locale) {
        DecimalFormatSymbols signs = DecimalFormatSymbols.getInstance(locale);
        Matcher parts = Pattern.compile("(\\d{1,3}(?:" + Pattern.quote(String.valueOf(signs.getGroupingSeparator())) + "\\d{3})*|\\d+)(?:"
                + Pattern.quote(String.valueOf(signs.getDecimalSeparator())) + "(\\d+))?([\\s\u00a0]?%)?").matcher(said);
        if (!parts.matches()) {
            text(sheet, row, column, said);
            return;
        }
        String decimals = parts.group(2) == null ? "" : "." + parts.group(2);
        var number = new BigDecimal(parts.group(1).replace(String.valueOf(signs.getGroupingSeparator()), "") + decimals);
        boolean percent = parts.group(3) != null;
        sheet.value(row, column, percent ? number.movePointLeft(HUNDRED) : number);
        sheet.style(row, column).format((percent ? "0" : "#,##0") + (decimals.isEmpty() ? "" : "." + "0".repeat(decimals.length() - 1)) + (percent ? "%" : "")).set();
    }

    /** A number without signs between its digits, such as a year. */
    public static void plain(Worksheet sheet, int row, int column, String text) {
        if (text.matches("\\d{1,9}")) {
            sheet.value(row, column, Long.valueOf(text));
        } else {
            text(sheet, row, column, text);
        }
    }
}
