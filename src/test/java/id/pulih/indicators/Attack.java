package id.pulih.indicators;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Tries to work out the hidden small cells of a table from what stays visible. */
record Attack(Table table, boolean[][] hidden, int limit) {

    /** @param narrowest the smallest room a hidden small number was left with */
    record Result(int small, int subtracted, int collapsed, double narrowest) {}

    Result run(double protection) {
        var unknown = new Unknowns();
        var equations = new Equations(unknown.count());
        IntStream.range(0, table.measures().size()).forEach(m -> write(equations, unknown, m));
        parts(equations, unknown);
        List<Integer> small = unknown.small();
        boolean[] solved = equations.solved();
        double[][] bounds = equations.bounds(small, protection);
        double narrowest = small.stream().mapToDouble(each -> bounds[each][1] - bounds[each][0]).min().orElse(Double.MAX_VALUE);
        return new Result(small.size(), (int) small.stream().filter(each -> solved[each]).count(),
                (int) small.stream().filter(each -> bounds[each][1] - bounds[each][0] < protection - 1e-6).count(), narrowest);
    }

    private void write(Equations equations, Unknowns unknown, int measure) {
        for (int line = 0; line < table.lines().size(); line++) {
            for (int column = 0; column < table.columns().size(); column++) {
                for (List<Integer> family : table.families(line)) {
                    int at = column;
                    sum(equations, unknown, measure, family.stream().map(each -> new int[] {each, at}).toList(), new int[] {line, column});
                }
                int whole = column;
                int place = line;
                List<int[]> periods = IntStream.range(1, table.columns().size()).filter(each -> table.columns().get(each) == whole)
                        .mapToObj(each -> new int[] {place, each}).toList();
                if (!periods.isEmpty()) {
                    sum(equations, unknown, measure, periods, new int[] {line, column});
                }
            }
        }
    }

    private void sum(Equations equations, Unknowns unknown, int measure, List<int[]> parts, int[] whole) {
        double known = 0;
        var open = new ArrayList<Integer>();
        for (int[] part : parts) {
            if (hidden[part[0]][part[1]]) {
                open.add(unknown.of(measure, part[0], part[1]));
            } else {
                known -= table.measures().get(measure)[part[0]][part[1]];
            }
        }
        boolean covered = hidden[whole[0]][whole[1]];
        equations.add(open, covered ? List.of(unknown.of(measure, whole[0], whole[1])) : List.of(),
                known + (covered ? 0 : table.measures().get(measure)[whole[0]][whole[1]]));
    }

    /** The first measure is the whole of the others, cell by cell. */
    private void parts(Equations equations, Unknowns unknown) {
        if (table.measures().size() == 1) {
            return;
        }
        for (int line = 0; line < hidden.length; line++) {
            for (int column = 0; column < hidden[line].length; column++) {
                if (hidden[line][column]) {
                    int r = line;
                    int c = column;
                    equations.add(IntStream.range(1, table.measures().size()).mapToObj(m -> unknown.of(m, r, c)).toList(),
                            List.of(unknown.of(0, r, c)), 0);
                }
            }
        }
    }

    /** Numbers the hidden cells. */
    private final class Unknowns {

        private final int[][][] number = new int[table.measures().size()][hidden.length][hidden[0].length];
        private final List<Integer> small = new ArrayList<>();
        private int count;

        Unknowns() {
            for (int m = 0; m < number.length; m++) {
                for (int r = 0; r < hidden.length; r++) {
                    for (int c = 0; c < hidden[r].length; c++) {
                        if (hidden[r][c]) {
                            long value = table.measures().get(m)[r][c];
                            if (value > 0 && value < limit) {
                                small.add(count);
                            }
                            number[m][r][c] = count++;
                        }
                    }
                }
            }
        }

        int of(int measure, int line, int column) {
            return number[measure][line][column];
        }

        int count() {
            return count;
        }

        List<Integer> small() {
            return small;
        }
    }
}
