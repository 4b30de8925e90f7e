package id.pulih.indicators.internal.dashboard;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line over time, ready to be drawn by {@code dashboard/drawing.jte}, in coordinates of {@value #WIDTH} by {@value #HEIGHT}.
 *
 * @param lines  a line ends where a number is hidden or missing
 * @param upper  the greatest values of a range, of which the lines are the least
 * @param top    the number at the upper edge
 * @param target where the line of the target stands, null without one
 */
public record Drawing(List<Mark> marks, List<String> lines, List<String> upper, String top, @Nullable Integer target) {

    public static final int WIDTH = 320;
    public static final int HEIGHT = 110;
    private static final int LEFT = 34;
    private static final int RIGHT = 10;
    private static final int TOP = 10;
    private static final int BOTTOM = 18;

    public record Mark(int x, int y) {}

    /**
     * @param values oldest first, null where there is nothing to draw
     * @param most   of a range its greatest values, else the same
     * @param target in the same unit, null without one
     */
    static Drawing of(List<@Nullable Double> values, List<@Nullable Double> most, boolean percent, @Nullable Integer target) {
        double top = percent ? 100 : Math.max(5, most.stream().filter(java.util.Objects::nonNull).mapToDouble(each -> each).max().orElse(0));
        var marks = new ArrayList<Mark>();
        for (int i = 0; i < values.size(); i++) {
            Double value = values.get(i);
            if (value != null) {
                marks.add(new Mark(x(i, values.size()), y(value, top)));
            }
        }
        return new Drawing(marks, lines(values, top), values.equals(most) ? List.of() : lines(most, top), Math.round(top) + (percent ? " %" : ""),
                target == null ? null : y(target, top));
    }

    private static List<String> lines(List<@Nullable Double> values, double top) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (int i = 0; i < values.size(); i++) {
            Double value = values.get(i);
            if (value == null) {
                end(lines, line);
            } else {
                line.append(x(i, values.size())).append(',').append(y(value, top)).append(' ');
            }
        }
        end(lines, line);
        return lines;
    }

    private static void end(List<String> lines, StringBuilder line) {
        if (!line.isEmpty()) {
            lines.add(line.toString().strip());
            line.setLength(0);
        }
    }

    private static int x(int place, int places) {
        return LEFT + (int) Math.round((double) place * (WIDTH - LEFT - RIGHT) / Math.max(1, places - 1));
    }

    private static int y(double value, double most) {
        return HEIGHT - BOTTOM - (int) Math.round(value * (HEIGHT - TOP - BOTTOM) / most);
    }
}
