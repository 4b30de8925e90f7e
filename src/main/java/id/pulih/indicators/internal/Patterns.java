package id.pulih.indicators.internal;

import id.pulih.indicators.Suppression;
import id.pulih.indicators.Table;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;

/** Which cells of the nation's tables are hidden. The last answer of each table is kept and used while its numbers are the same. */
@Component
public class Patterns {

    private static final int KEPT = 60;

    private record Answer(int limit, int room, Table table, boolean[][] hidden) {

        boolean fits(Suppression suppression, Table other) {
            return limit == suppression.limit() && room == suppression.room() && table.lines().equals(other.lines()) && table.columns().equals(other.columns())
                    && same(table.measures(), other.measures());
        }

        private static boolean same(List<long[][]> one, List<long[][]> other) {
            return one.size() == other.size() && Arrays.deepEquals(one.toArray(), other.toArray());
        }
    }

    private final Recent<String, Answer> kept = new Recent<>(KEPT);

    /** @param name of the table: what is counted and when */
    public boolean[][] of(String name, Table table, Suppression suppression) {
        Answer known = kept.get(name);
        if (known != null && known.fits(suppression, table)) {
            return known.hidden();
        }
        return kept.keep(name, new Answer(suppression.limit(), suppression.room(), table, suppression.hide(table))).hidden();
    }
}
