package id.pulih.indicators;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Everything countable that one reader may see of one subject and one year: lines that add up to each other down,
 * periods that add up to each other across, so that one decision about hiding holds on every page and in every file.
 *
 * @param lines    parents before their children; children of one family add up to their parent, and so does every other family
 * @param columns  the place of each period's parent, the first is the whole and has -1; parents before their children
 * @param measures numbers that belong together, each by line and column: a part, its whole and the rest hide together
 */
public record Table(List<Line> lines, List<Integer> columns, List<long[][]> measures) {

    /**
     * @param parent the place of the line this one is part of, -1 for the sum of all
     * @param family what the parent is divided by: offices, sex, age, village
     */
    public record Line(int parent, String family) {}

    public Table {
        lines = List.copyOf(lines);
        columns = List.copyOf(columns);
        measures = List.copyOf(measures);
    }

    /** A table with its sums: a line of sums and a column of sums are added before the given numbers. */
    public static Table twoWay(long[][] inner) {
        int rows = inner.length;
        int width = inner[0].length;
        var values = new long[rows + 1][width + 1];
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < width; c++) {
                values[r + 1][c + 1] = inner[r][c];
                values[r + 1][0] += inner[r][c];
                values[0][c + 1] += inner[r][c];
                values[0][0] += inner[r][c];
            }
        }
        var lines = new ArrayList<Line>();
        lines.add(new Line(-1, ""));
        IntStream.range(0, rows).forEach(r -> lines.add(new Line(0, "")));
        var columns = new ArrayList<Integer>();
        columns.add(-1);
        IntStream.range(0, width).forEach(c -> columns.add(0));
        return new Table(lines, columns, List.<long[][]>of(values));
    }

    /** The parts of a line, family by family. */
    List<List<Integer>> families(int parent) {
        Map<String, List<Integer>> found = new LinkedHashMap<>();
        for (int line = parent + 1; line < lines.size(); line++) {
            if (lines.get(line).parent() == parent) {
                found.computeIfAbsent(lines.get(line).family(), key -> new ArrayList<>()).add(line);
            }
        }
        return List.copyOf(found.values());
    }

    /** One measure with its marks, line by line. */
    public List<List<Cell>> cells(int measure, boolean[][] hidden) {
        return IntStream.range(0, lines.size())
                .mapToObj(r -> IntStream.range(0, columns.size())
                        .mapToObj(c -> new Cell(measures.get(measure)[r][c], hidden[r][c]))
                        .toList())
                .toList();
    }
}
