package id.pulih.reports.internal;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A report as one reader sees it: on the page, on paper and in cells alike.
 *
 * @param revision the signed revision shown, or 0 for the draft with the numbers of now
 * @param inside   whether the reader serves those who are counted
 * @param missing  offices below whose report is not in this one
 * @param ahead    duties that coverage counts as owed although their last day is still to come; of a draft of a quarter that is not over
 */
public record QuarterlyView(QuarterlyReport report, String office, int revision, boolean inside, List<Section> sections, List<PartLine> parts,
        List<String> missing, long ahead) {

    private static final int MONTHS = 3;
    private static final List<String> ROMAN = List.of("I", "II", "III", "IV");

    /** @param raw the text with the names of numbers, as it is edited */
    public record Section(int number, String code, String clause, int version, String raw, String text, List<Line> numbers,
            List<QuarterlyNotes.Note> notes) {

        /** Whether so many of so many are shown. */
        public boolean shares() {
            return numbers.stream().map(Line::exact).anyMatch(each -> each != null && each.of() != null);
        }

        /** Whether a line that ends with a colon is followed by nothing but the next such line: nobody has written there yet. */
        public boolean unwritten() {
            List<String> lines = text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
            return IntStream.range(0, lines.size()).anyMatch(i -> lines.get(i).endsWith(":") && (i + 1 == lines.size() || lines.get(i + 1).endsWith(":")));
        }
    }

    /**
     * One number, ready to show.
     *
     * @param own   of the own clients, null where the report is not compiled
     * @param exact the total once more for a spreadsheet, null where it is hidden
     */
    public record Line(String name, @Nullable String own, String total, @Nullable QuarterlyNumber exact) {}

    /**
     * A lower office's report in this one.
     *
     * @param url    null for those who may not open it
     * @param newest its newest revision: more than {@code taken} when it was corrected since
     * @param totals by the place of a number in the outline
     */
    public record PartLine(UUID office, String name, @Nullable String url, int taken, int newest, List<String> totals) {

        public boolean newer() {
            return newest > taken;
        }
    }

    /** Whether an office below corrected its report after this revision took it. */
    public boolean outdated() {
        return revision > 0 && parts.stream().anyMatch(PartLine::newer);
    }

    /** Headings in which something is announced and not written. */
    public List<Section> unwritten() {
        return sections.stream().filter(Section::unwritten).toList();
    }

    public boolean compiled() {
        return !parts.isEmpty() || !missing.isEmpty();
    }

    /** The quarter as it is written in reports: III. */
    public String roman() {
        return ROMAN.get((report.day().getMonthValue() - 1) / MONTHS);
    }
}
