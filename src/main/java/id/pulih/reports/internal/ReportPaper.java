package id.pulih.reports.internal;

import id.pulih.letters.Block;
import id.pulih.letters.Letterhead;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report on paper: no client is in it, by case number or otherwise.
 *
 * @param mark     key of the words across it, null for none
 * @param signedOn null for a draft
 * @param foot     serial, recipient and notice, line by line
 */
public record ReportPaper(Letterhead head, String title, String subtitle, @Nullable String mark, List<Part> parts, @Nullable LocalDate signedOn,
        List<String> copies, List<String> foot) {

    /** @param annex whether it begins on a page of its own */
    public record Part(String heading, List<Block> body, boolean annex) {}

    public List<Part> main() {
        return parts.stream().filter(part -> !part.annex()).toList();
    }

    public List<Part> annexes() {
        return parts.stream().filter(Part::annex).toList();
    }
}
