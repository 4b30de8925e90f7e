package id.pulih.indicators.internal.dashboard;

import id.pulih.ui.Option;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A dashboard: few numbers, how they went, who needs help. Everything is ready to show; a hidden number is {@link #HIDDEN}
 * everywhere. The file is made of the same record.
 *
 * @param exact  whether small numbers are shown: to those who serve the people counted
 * @param limit  below which numbers are hidden from others
 * @param note   that the period is not over, null when it is
 * @param query  of the address, for the file
 * @param counted whether everything recorded earlier has been counted
 */
public record DashboardPage(String title, String period, boolean exact, int limit, boolean wrong, @Nullable String note, boolean counted, String query, Chooser chooser,
        List<Figure> figures, List<Trend> trends, List<Tile> tiles, List<Trend> multiples, List<Grid> grids, List<Help> help) {

    public static final String HIDDEN = "•";

    /** Of a long table, so that it stays one sheet; the style sheet hides the others there. */
    public static final int PAPER_ROWS = 20;

    /** The address once more as fields of a form. */
    public List<Option> fields() {
        return java.util.Arrays.stream(query.split("&")).map(each -> each.split("=", 2)).map(each -> new Option(each[0], each[1])).toList();
    }

    /** Where the page leads to: other periods, other divisions, other numbers; the current one has an empty address. */
    public record Chooser(List<Option> periods, @Nullable Option previous, @Nullable Option next, List<Option> divisions, List<Option> subjects,
            List<Option> places) {}

    public record Figure(String label, String value, String detail, @Nullable String url) {}

    /** Twelve months, drawn and as a table. */
    public record Trend(String title, Drawing drawing, List<Option> values, @Nullable String url, String last) {}

    /** @param level 0 nothing to show, 1 much help needed to 5 little */
    public record Tile(String place, String name, String text, int level, @Nullable String url) {}

    /** A table; the first heading is that of the lines' names. */
    public record Grid(String id, String title, List<String> heads, List<Row> rows) {}

    public record Row(String name, @Nullable String url, List<String> cells) {}

    public record Help(String who, String detail, String days, String tone, String url) {}
}
