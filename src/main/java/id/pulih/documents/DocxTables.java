package id.pulih.documents;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.TableRowHeightRule;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;

/** The tables of a DOCX. */
final class DocxTables {

    /** Of the text, in twentieths of a point. */
    private static final int WIDTH = 9070;

    /** A row to be filled in by hand: a centimetre. */
    private static final int HIGH = 567;

    private final XWPFDocument document;

    DocxTables(XWPFDocument document) {
        this.document = document;
    }

    void grid(List<String> head, List<List<String>> rows) {
        List<Integer> widths = Columns.widths(head, rows);
        gap();
        XWPFTable table = table("Grid", widths, rows.size() + 1);
        fill(table.getRow(0), "CellHead", widths, head);
        table.getRow(0).setRepeatHeader(true);
        for (int i = 0; i < rows.size(); i++) {
            XWPFTableRow row = table.getRow(i + 1);
            fill(row, "Cell", widths, rows.get(i));
            if (Columns.toWriteIn(rows.get(i))) {
                row.setHeight(HIGH);
                row.setHeightRule(TableRowHeightRule.AT_LEAST);
            }
        }
        gap();
    }

    void columns(List<Integer> widths, List<List<String>> rows) {
        if (!rows.isEmpty()) {
            XWPFTable table = table("Plain", widths, rows.size());
            for (int i = 0; i < rows.size(); i++) {
                fill(table.getRow(i), "Line", widths, rows.get(i));
            }
        }
        gap();
    }

    /** So that two tables do not become one, and that text does not touch them. */
    private void gap() {
        Docx.fill(document.createParagraph(), "After", "");
    }

    private XWPFTable table(String style, List<Integer> widths, int rows) {
        XWPFTable table = document.createTable(rows, widths.size());
        table.removeBorders();
        table.setStyleID(style);
        table.setWidth(WIDTH);
        CTTbl inside = table.getCTTbl();
        inside.getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
        CTTblGrid grid = inside.addNewTblGrid();
        widths.forEach(each -> grid.addNewGridCol().setW(BigInteger.valueOf(twentieths(each))));
        return table;
    }

    private static void fill(XWPFTableRow row, String style, List<Integer> widths, List<String> texts) {
        row.setCantSplitRow(true);
        for (int i = 0; i < widths.size(); i++) {
            XWPFTableCell cell = row.getCell(i);
            cell.setWidth(String.valueOf(twentieths(widths.get(i))));
            Docx.fill(cell.getParagraphArray(0), style, i < texts.size() ? texts.get(i) : "");
        }
    }

    private static int twentieths(int hundredths) {
        return hundredths * WIDTH / 100;
    }
}
