package id.pulih.indicators;

import id.pulih.indicators.Table.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Tables as dashboards have them, filled by chance with many small numbers. */
final class RandomTables {

    private final Random random;

    RandomTables(long seed) {
        this.random = new Random(seed);
    }

    Table next(int kind) {
        return switch (kind % 4) {
            case 0 -> flat();
            case 1 -> table(tiers(), periods(), 1);
            case 2 -> table(dividedInSeveralWays(), periods(), 1);
            default -> table(random.nextBoolean() ? tiers() : dividedInSeveralWays(), List.of(-1, 0, 0, 0), 3);
        };
    }

    private Table flat() {
        var inner = new long[1 + random.nextInt(6)][1 + random.nextInt(6)];
        for (long[] row : inner) {
            for (int i = 0; i < row.length; i++) {
                row[i] = number();
            }
        }
        return Table.twoWay(inner);
    }

    /** A nation, its provinces, their offices. */
    private List<Line> tiers() {
        var lines = new ArrayList<>(List.of(new Line(-1, "")));
        int provinces = 1 + random.nextInt(4);
        for (int i = 0; i < provinces; i++) {
            lines.add(new Line(0, "office"));
        }
        for (int i = 1; i <= provinces; i++) {
            for (int k = random.nextInt(4); k > 0; k--) {
                lines.add(new Line(i, "office"));
            }
        }
        return lines;
    }

    /** One office by sex, by age and by village. */
    private List<Line> dividedInSeveralWays() {
        var lines = new ArrayList<>(List.of(new Line(-1, "")));
        for (String family : List.of("sex", "age", "village")) {
            for (int i = family.equals("sex") ? 2 : 1 + random.nextInt(5); i > 0; i--) {
                lines.add(new Line(0, family));
            }
        }
        return lines;
    }

    /** A year, its quarters, their months. */
    private List<Integer> periods() {
        var columns = new ArrayList<>(List.of(-1));
        int quarters = 1 + random.nextInt(3);
        for (int i = 0; i < quarters; i++) {
            columns.add(0);
        }
        for (int i = 1; i <= quarters; i++) {
            for (int k = random.nextInt(4); k > 0; k--) {
                columns.add(i);
            }
        }
        return columns;
    }

    /** People one by one, each in one finest period, in one part of every family; what they do makes the measures. */
    private Table table(List<Line> lines, List<Integer> columns, int measures) {
        var values = new ArrayList<long[][]>();
        for (int m = 0; m < measures; m++) {
            values.add(new long[lines.size()][columns.size()]);
        }
        var table = new Table(lines, columns, values);
        var ends = new ArrayList<Integer>();
        for (int i = 0; i < columns.size(); i++) {
            if (!columns.contains(i)) {
                ends.add(i);
            }
        }
        double uneven = 1 + random.nextInt(3);
        for (int people = random.nextInt(20 + 4 * lines.size() * ends.size() / 2); people > 0; people--) {
            int end = ends.get((int) (ends.size() * Math.pow(random.nextDouble(), uneven)));
            count(table, columns, 0, end, 1 + random.nextInt(2), uneven);
        }
        return table;
    }

    private void count(Table table, List<Integer> columns, int line, int end, int part, double uneven) {
        for (int column = end; column >= 0; column = columns.get(column)) {
            table.measures().getFirst()[line][column]++;
            if (table.measures().size() > 1) {
                table.measures().get(part)[line][column]++;
            }
        }
        table.families(line).forEach(family ->
                count(table, columns, family.get((int) (family.size() * Math.pow(random.nextDouble(), uneven))), end, part, uneven));
    }

    private long number() {
        return random.nextInt(3) == 0 ? 0 : random.nextInt(2) == 0 ? random.nextInt(6) : random.nextInt(40);
    }
}
