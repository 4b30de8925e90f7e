package id.pulih.indicators;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Hides small numbers and as many others as are needed so that none can be worked out from what stays visible.
 *
 * <p>It goes from the whole to its parts and never back: what is below a hidden cell is hidden. A small cell is safe when
 * people counted in it could as well have been counted elsewhere without any visible number changing: exchanged with
 * another line and another period, all four cells hidden (the exchange reaches every finer cell below, since all of those
 * are hidden), or the whole line exchanged with other wholly hidden lines. Where neither can be had, every line of the
 * family is hidden. Decision 0039.
 */
public final class Suppression {

    private final int limit;
    private final int protection;

    /**
     * @param limit      numbers from 1 to below it are hidden
     * @param protection how far apart the least and the greatest number must lie that a hidden small one could be; less than the limit
     */
    public Suppression(int limit, int protection) {
        if (protection < 1 || protection >= limit) {
            throw new IllegalArgumentException("Protection lies between 1 and the limit: " + protection + ", " + limit);
        }
        this.limit = limit;
        this.protection = protection;
    }

    public int limit() {
        return limit;
    }

    public int room() {
        return protection;
    }

    /** Which cells nobody outside may see, by line and column. */
    public boolean[][] hide(Table table) {
        var hidden = new boolean[table.lines().size()][table.columns().size()];
        for (int line = 0; line < hidden.length; line++) {
            if (table.lines().get(line).parent() < 0) {
                new Whole(table, hidden, line).settle();
            }
            for (List<Integer> family : table.families(line)) {
                settle(table, hidden, line, family);
            }
        }
        return hidden;
    }

    /** A single part is the same number as its whole and is treated the same. */
    private void settle(Table table, boolean[][] hidden, int parent, List<Integer> family) {
        if (family.size() == 1) {
            hidden[family.getFirst()] = hidden[parent].clone();
        } else {
            new Family(table, hidden, parent, family).settle();
        }
    }

    private boolean small(long value) {
        return value > 0 && value < limit;
    }

    /** What the sum of all and the families below it have in common. */
    private abstract class Block {

        final Table table;
        final boolean[][] hidden;

        Block(Table table, boolean[][] hidden) {
            this.table = table;
            this.hidden = hidden;
        }

        abstract List<Integer> lines();

        /** Whether nothing visible tells the small cell; if not, more is hidden. */
        abstract boolean safe(int line, int column);

        final void settle() {
            lines().forEach(this::markSmall);
            boolean changed = true;
            while (changed) {
                lines().forEach(this::inherit);
                changed = false;
                for (int line : lines()) {
                    for (int column = 0; column < hidden[line].length; column++) {
                        if (sensitive(line, column) && !safe(line, column)) {
                            changed = true;
                            inherit(line);
                        }
                    }
                }
            }
        }

        private void markSmall(int line) {
            for (int column = 0; column < hidden[line].length; column++) {
                hidden[line][column] |= sensitive(line, column);
            }
        }

        /** What lies within a hidden period is hidden. */
        private void inherit(int line) {
            for (int column = 1; column < hidden[line].length; column++) {
                hidden[line][column] |= hidden[line][table.columns().get(column)];
            }
        }

        final boolean sensitive(int line, int column) {
            return table.measures().stream().anyMatch(each -> small(each[line][column]));
        }

        final List<Integer> siblings(int column) {
            return IntStream.range(1, table.columns().size())
                    .filter(each -> each != column && table.columns().get(each).equals(table.columns().get(column)))
                    .boxed().toList();
        }

        /** Whether a way to exchange people is wide enough for every measure that is small there. */
        final boolean wide(int line, int column, Width width) {
            return table.measures().stream().filter(each -> small(each[line][column])).allMatch(each -> width.of(each) >= protection);
        }
    }

    private interface Width {
        long of(long[][] values);
    }

    /** The line of sums: its periods are exchanged with each other. */
    private final class Whole extends Block {

        private final int line;

        Whole(Table table, boolean[][] hidden, int line) {
            super(table, hidden);
            this.line = line;
        }

        @Override
        List<Integer> lines() {
            return List.of(line);
        }

        @Override
        boolean safe(int line, int column) {
            if (column == 0 || wide(line, column, values -> width(values, column))) {
                return true;
            }
            List<Integer> open = siblings(column).stream().filter(each -> !hidden[line][each]).toList();
            long[][] counted = table.measures().getFirst();
            open.stream().max((a, b) -> Long.compare(counted[line][a], counted[line][b])).ifPresent(each -> hidden[line][each] = true);
            return open.isEmpty();
        }

        private long width(long[][] values, int column) {
            long others = siblings(column).stream().filter(each -> hidden[line][each]).mapToLong(each -> values[line][each]).sum();
            return siblings(column).stream().anyMatch(each -> hidden[line][each]) ? others + values[line][column] : 0;
        }
    }

    /** Lines that add up to their parent, period by period. */
    private final class Family extends Block {

        private final List<Integer> family;

        Family(Table table, boolean[][] hidden, int parent, List<Integer> family) {
            super(table, hidden);
            this.family = family;
            for (int column = 0; column < hidden[parent].length; column++) {
                for (int line : family) {
                    hidden[line][column] |= hidden[parent][column];
                }
            }
        }

        @Override
        List<Integer> lines() {
            return family;
        }

        @Override
        boolean safe(int line, int column) {
            if (wholeLinesProtect(line, column) || column > 0 && wide(line, column, values -> exchanged(values, line, column))) {
                return true;
            }
            if (column == 0 || !hideExchange(line, column)) {
                hideLines(line, column);
            }
            return false;
        }

        /** Wholly hidden lines may have changed places with each other; when all are hidden, nothing of any is told. */
        private boolean wholeLinesProtect(int line, int column) {
            List<Integer> whole = family.stream().filter(each -> hidden[each][0]).toList();
            return hidden[line][0] && whole.size() > 1 && (whole.size() == family.size()
                    || wide(line, column, values -> whole.stream().mapToLong(each -> values[each][column]).sum()));
        }

        private long exchanged(long[][] values, int line, int column) {
            long more = 0;
            long fewer = 0;
            for (int other : family) {
                for (int period : siblings(column)) {
                    if (other != line && hidden[other][column] && hidden[line][period] && hidden[other][period]) {
                        more = Math.max(more, more(values, line, column, other, period));
                        fewer = Math.max(fewer, fewer(values, line, column, other, period));
                    }
                }
            }
            return more + fewer;
        }

        private static long more(long[][] values, int line, int column, int other, int period) {
            return Math.min(values[line][period], values[other][column]);
        }

        private static long fewer(long[][] values, int line, int column, int other, int period) {
            return Math.min(values[line][column], values[other][period]);
        }

        /** Hides the three cells that make an exchange wide enough, those where least is hidden anew. */
        private boolean hideExchange(int line, int column) {
            long least = Long.MAX_VALUE;
            int[] best = null;
            for (int other : family) {
                for (int period : siblings(column)) {
                    if (other != line && wide(line, column, values -> more(values, line, column, other, period)
                            + fewer(values, line, column, other, period)) && cost(line, column, other, period) < least) {
                        least = cost(line, column, other, period);
                        best = new int[] {other, period};
                    }
                }
            }
            if (best == null) {
                return false;
            }
            hidden[best[0]][column] = hidden[line][best[1]] = hidden[best[0]][best[1]] = true;
            return true;
        }

        /** First how many cells disappear, then how much is counted in them. */
        private long cost(int line, int column, int other, int period) {
            return cost(other, column) + cost(line, period) + cost(other, period);
        }

        private long cost(int line, int column) {
            return hidden[line][column] ? 0 : 1_000_000_000L + table.measures().getFirst()[line][column];
        }

        /** Hides the whole line and the one that has most in that period. */
        private void hideLines(int line, int column) {
            hidden[line][0] = true;
            long[][] counted = table.measures().getFirst();
            family.stream().filter(each -> !hidden[each][0])
                    .max((a, b) -> Long.compare(counted[a][column], counted[b][column]))
                    .ifPresent(each -> hidden[each][0] = true);
        }
    }
}
