package id.pulih.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** No small number that was hidden can be worked out from what stays visible. */
class SuppressionTest {

    private static final int LIMIT = 5;
    private static final int PROTECTION = 4;
    private static final int TABLES = 2_000;

    private final Suppression suppression = new Suppression(LIMIT, PROTECTION);

    @Test
    void noSmallNumberOfRandomTablesIsRecovered() {
        int small = 0;
        int subtracted = 0;
        int collapsed = 0;
        long hiddenCells = 0;
        long cells = 0;
        double narrowest = Double.MAX_VALUE;
        for (int each = 0; each < TABLES; each++) {
            Table table = new RandomTables(each).next(each);
            boolean[][] hidden = suppression.hide(table);
            Attack.Result result = new Attack(table, hidden, LIMIT).run(PROTECTION);
            assertThat(visibleSmall(table, hidden)).as("small and visible in table %d", each).isZero();
            assertThat(result.subtracted() + result.collapsed()).as("recovered in table %d", each).isZero();
            small += result.small();
            subtracted += result.subtracted();
            collapsed += result.collapsed();
            narrowest = Math.min(narrowest, result.narrowest());
            cells += (long) hidden.length * hidden[0].length;
            hiddenCells += count(hidden);
        }
        System.out.printf("FIGURE suppression: %d tables, %d small cells attacked, %d by subtraction and %d by bounds recovered, narrowest room %.1f, %d of %d cells hidden%n",
                TABLES, small, subtracted, collapsed, narrowest, hiddenCells, cells);
        assertThat(small).isPositive();
    }

    @Test
    void aTableWithoutSmallNumbersStaysWhole() {
        assertThat(count(suppression.hide(Table.twoWay(new long[][] {{5, 0, 12}, {30, 8, 0}})))).isZero();
    }

    @Test
    void oneSmallNumberTakesThreeOthersWithIt() {
        boolean[][] hidden = suppression.hide(Table.twoWay(new long[][] {{3, 20, 9}, {30, 8, 14}, {50, 60, 70}}));
        assertThat(hidden[1][1]).isTrue();
        assertThat(count(hidden)).isEqualTo(4);
        assertThat(hidden[0]).containsOnly(false);
    }

    @Test
    void theAttackFindsWhatIsHiddenAlone() {
        Table table = Table.twoWay(new long[][] {{3, 20}, {30, 8}});
        var alone = new boolean[3][3];
        alone[1][1] = true;
        Attack.Result result = new Attack(table, alone, LIMIT).run(PROTECTION);
        assertThat(result.subtracted()).isOne();
        assertThat(result.collapsed()).isOne();
    }

    @Test
    void theAttackFindsARoomThatIsTooNarrow() {
        Table table = Table.twoWay(new long[][] {{1, 0}, {0, 1}});
        var four = new boolean[][] {{false, false, false}, {false, true, true}, {false, true, true}};
        assertThat(new Attack(table, four, LIMIT).run(PROTECTION)).isEqualTo(new Attack.Result(2, 0, 2, 1.0));
    }

    private static long visibleSmall(Table table, boolean[][] hidden) {
        long found = 0;
        for (long[][] values : table.measures()) {
            for (int r = 0; r < hidden.length; r++) {
                for (int c = 0; c < hidden[r].length; c++) {
                    found += !hidden[r][c] && values[r][c] > 0 && values[r][c] < LIMIT ? 1 : 0;
                }
            }
        }
        return found;
    }

    private static long count(boolean[][] hidden) {
        long found = 0;
        for (boolean[] row : hidden) {
            for (boolean each : row) {
                found += each ? 1 : 0;
            }
        }
        return found;
    }
}
