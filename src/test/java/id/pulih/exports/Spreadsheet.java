package id.pulih.exports;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** Reads an XLSX file back as far as tests ask: the texts of its rows, and whether anything in it could run. */
public final class Spreadsheet {

    private Spreadsheet() {}

    public static List<List<String>> rows(byte[] file) throws IOException {
        var rows = new ArrayList<List<String>>();
        for (String sheet : texts(file, "xl/worksheets/sheet")) {
            Document xml = Jsoup.parse(sheet, Parser.xmlParser());
            if (!xml.select("f").isEmpty()) {
                throw new AssertionError("A cell holds a formula");
            }
            xml.select("row").forEach(row -> rows.add(row.select("c").stream().map(cell -> cell.wholeText()).toList()));
        }
        return rows;
    }

    /** How many cells are numbers or days. */
    public static long numbers(byte[] file) throws IOException {
        return texts(file, "xl/worksheets/sheet").stream().flatMap(sheet -> Jsoup.parse(sheet, Parser.xmlParser()).select("c").stream())
                .filter(cell -> List.of("", "n").contains(cell.attr("t")) && !cell.select("v").isEmpty()).count();
    }

    /** By the directory at the file's end, as spreadsheets do. */
    private static List<String> texts(byte[] file, String start) throws IOException {
        Path path = Files.write(Files.createTempFile("daftar", ".xlsx"), file);
        var texts = new ArrayList<String>();
        try (var zip = new ZipFile(path.toFile())) {
            for (var entry : zip.stream().filter(each -> each.getName().startsWith(start)).toList()) {
                texts.add(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        Files.delete(path);
        return texts;
    }
}
