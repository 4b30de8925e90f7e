package id.pulih.indicators.internal.dashboard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Reads the cells of a spreadsheet by the names of its sheets. */
final class Sheets {

    private static int formulas;
    private static int numbers;

    private Sheets() {}

    static int formulas() {
        return formulas;
    }

    /** How many cells were numbers so far. */
    static int numbers() {
        return numbers;
    }

    static Map<String, List<List<String>>> read(byte[] file) {
        Map<String, Document> parts = parts(file);
        List<String> texts = parts.get("xl/sharedStrings.xml").select("si").stream().map(Element::text).toList();
        List<String> formats = formats(parts.get("xl/styles.xml"));
        var sheets = new LinkedHashMap<String, List<List<String>>>();
        int number = 1;
        for (Element sheet : parts.get("xl/workbook.xml").select("sheet")) {
            Document part = parts.get("xl/worksheets/sheet" + number++ + ".xml");
            formulas += part.select("f").size();
            var rows = new ArrayList<List<String>>();
            for (Element row : part.select("row")) {
                rows.add(row.select("c").stream().map(cell -> cell.attr("t").equals("s") ? texts.get(Integer.parseInt(cell.text())) : shown(cell, formats)).toList());
            }
            sheets.put(sheet.attr("name"), rows);
        }
        return sheets;
    }

    /** How wide the widest column is, in letters. */
    static double widest(byte[] file) {
        return parts(file).entrySet().stream().filter(each -> each.getKey().startsWith("xl/worksheets/sheet"))
                .flatMap(each -> each.getValue().select("col").stream()).mapToDouble(each -> Double.parseDouble(each.attr("width"))).max().orElseThrow();
    }

    private static List<String> formats(Document styles) {
        var codes = new HashMap<String, String>();
        styles.select("numFmts > numFmt").forEach(each -> codes.put(each.attr("numFmtId"), each.attr("formatCode")));
        return styles.select("cellXfs > xf").stream().map(each -> codes.getOrDefault(each.attr("numFmtId"), each.attr("numFmtId"))).toList();
    }

    /** A number as a spreadsheet shows it in Indonesia. */
    private static String shown(Element cell, List<String> formats) {
        if (!List.of("", "n").contains(cell.attr("t"))) {
            return cell.text();
        }
        numbers++;
        String format = formats.get(Integer.parseInt(cell.attr("s")));
        boolean percent = format.endsWith("%") || format.equals("9") || format.equals("10");
        var number = new BigDecimal(cell.select("v").text()).movePointRight(percent ? 2 : 0);
        var words = NumberFormat.getNumberInstance(Locale.of("id", "ID"));
        return words.format(number) + (percent ? " %" : "");
    }

    private static Map<String, Document> parts(byte[] file) {
        var parts = new HashMap<String, Document>();
        try {
            Path kept = Files.createTempFile(Path.of("target"), "sheet-", ".xlsx");
            Files.write(kept, file);
            try (var zip = new ZipFile(kept.toFile())) {
                for (ZipEntry entry : Collections.list(zip.entries())) {
                    parts.put(entry.getName(), Jsoup.parse(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8), Parser.xmlParser()));
                }
            }
            Files.delete(kept);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parts;
    }

    /** What a reader sees of a cell of the page. */
    static String shown(Element cell) {
        Element copy = cell.clone();
        copy.select(".hidden").remove();
        return copy.text();
    }
}
