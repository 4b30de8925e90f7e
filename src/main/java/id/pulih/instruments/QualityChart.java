package id.pulih.instruments;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Quality of life over time, ready to be drawn by {@code instruments/quality-chart.jte}. Coordinates are those of a
 * drawing of {@value #WIDTH} by {@value #HEIGHT}.
 *
 * @param goodFrom    the lowest good score, drawn as a line
 * @param mixedMethod whether forms were scored by different methods and must not be compared (K12)
 */
public record QualityChart(List<Column> columns, List<Line> lines, int goodFrom, boolean mixedMethod) {

    public static final int WIDTH = 640;
    public static final int HEIGHT = 260;
    private static final int LEFT = 40;
    private static final int RIGHT = 20;
    private static final int TOP = 12;
    private static final int BOTTOM = 28;

    /** One measurement: its day, its moment and where it stands. */
    public record Column(LocalDate day, String moment, int x) {}

    /** The values of one domain, one per column; null where there was no score. */
    public record Line(String domain, List<@Nullable BigDecimal> values, List<Dot> dots, String path) {}

    public record Dot(int x, int y) {}

    /** What is drawn: one measurement and its scores, domain to 0-100. */
    public record Point(LocalDate day, String moment, String method, Map<WhoqolDomain, BigDecimal> scores) {}

    /** @param points oldest first */
    public static QualityChart of(List<Point> points, int goodFrom) {
        var columns = points.stream().map(point -> new Column(point.day(), point.moment(), x(points, point.day()))).toList();
        var lines = new ArrayList<Line>();
        for (WhoqolDomain domain : WhoqolDomain.values()) {
            lines.add(line(domain, points, columns));
        }
        boolean mixed = points.stream().map(Point::method).distinct().count() > 1;
        return new QualityChart(columns, lines, goodFrom, mixed);
    }

    public boolean empty() {
        return columns.isEmpty();
    }

    /** Where a score of 0-100 stands. */
    public int y(int score) {
        return HEIGHT - BOTTOM - score * (HEIGHT - TOP - BOTTOM) / 100;
    }

    private static Line line(WhoqolDomain domain, List<Point> points, List<Column> columns) {
        var values = new ArrayList<@Nullable BigDecimal>();
        var dots = new ArrayList<Dot>();
        var path = new StringBuilder();
        for (int i = 0; i < points.size(); i++) {
            BigDecimal value = points.get(i).scores().get(domain);
            values.add(value);
            if (value != null) {
                int y = HEIGHT - BOTTOM - value.intValue() * (HEIGHT - TOP - BOTTOM) / 100;
                dots.add(new Dot(columns.get(i).x(), y));
                path.append(columns.get(i).x()).append(',').append(y).append(' ');
            }
        }
        return new Line(domain.code(), values, dots, path.toString().strip());
    }

    /** In proportion to the days; a single measurement stands in the middle. */
    private static int x(List<Point> points, LocalDate day) {
        LocalDate first = points.getFirst().day();
        long span = ChronoUnit.DAYS.between(first, points.getLast().day());
        int room = WIDTH - LEFT - RIGHT - 40;
        return span == 0 ? WIDTH / 2 : LEFT + 20 + (int) (ChronoUnit.DAYS.between(first, day) * room / span);
    }
}
