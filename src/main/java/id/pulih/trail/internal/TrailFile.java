package id.pulih.trail.internal;

import id.pulih.disclosures.Disclosure;
import id.pulih.documents.Cells;
import id.pulih.ui.Ui;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Entries as CSV (RFC 4180), for a table of one's own. */
final class TrailFile {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ISO_OFFSET_DATE_TIME;

    private TrailFile() {}

    static byte[] csv(Ui ui, ZoneId zone, Disclosure list, List<Line> lines) {
        String head = Cells.line(Stream.of("when", "who", "roles", "workplace", "what", "caseNumber", "purpose", "detail")
                .map(name -> ui.t("trail.column." + name)).toList());
        // Spreadsheets take a file for UTF-8 only when it begins with this mark.
        String text = lines.stream().map(line -> line(ui, zone, line)).collect(Collectors.joining("", "\uFEFF" + list.cells(ui) + head, ""));
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String line(Ui ui, ZoneId zone, Line line) {
        return Cells.line(List.of(TIME.format(line.at().atZone(zone)), line.name(), line.rolesInWords(ui),
                line.who() == null ? "" : line.who().workplace(), line.act(ui), Objects.requireNonNullElse(line.caseNumber(), ""),
                line.purpose(ui), line.what().detail()));
    }
}
