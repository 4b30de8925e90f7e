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

    private static final int SHORT = 8;

    /** @param annex whether it begins on a page of its own */
    public record Part(String heading, List<Block> body, boolean annex) {}

    public List<Part> main() {
        return parts.stream().filter(part -> !part.annex()).toList();
    }

    /** What stands on one page with the signature, for a signature alone says nothing: the last part where it is a short list. */
    public List<Part> end() {
        return main().stream().skip(Math.max(0, main().size() - 1)).filter(part -> part.body().stream()
                .allMatch(block -> block instanceof Block.Numbered list && list.items().size() <= SHORT)).toList();
    }

    public List<Part> beforeEnd() {
        return main().subList(0, main().size() - end().size());
    }

    public List<Part> annexes() {
        return parts.stream().filter(Part::annex).toList();
    }
}
