package id.pulih.clients.internal;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.CaseTest;
import id.pulih.access.Asker;
import id.pulih.ui.Seek;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class DuplicatePairsTest extends CaseTest {

    private static final List<String> CLEVER = List.of("hashjoin", "mergejoin", "memoize", "indexscan", "indexonlyscan", "bitmapscan");

    @Autowired
    private DuplicatePairs pairs;

    /** Without statistics the planner once chose such a plan, and the page took minutes. */
    @Test
    void eachClientIsReadOnceForAllPairsEvenByTheWorstPlan() {
        for (int n = 0; n < 12; n++) {
            openEpisode();
        }
        Asker dewi = dewi();
        work.write(dewi.own("care"), () -> {
            CLEVER.forEach(each -> jdbc.sql("set local enable_" + each + " = off").update());
            // Plans are kept with their connection (decision 0052): one that somebody made before would not be the worst.
            jdbc.sql("discard plans").update();
            long once = read(() -> jdbc.sql("select count(*) from pulih.client").query(Long.class).single());
            assertThat(once).isGreaterThanOrEqualTo(12);
            try {
                assertThat(read(() -> pairs.likely(dewi, DuplicatePairs.Pair.after("")))).isEqualTo(once);
            } finally {
                // Nor does anybody get ours.
                jdbc.sql("discard plans").update();
            }
        });
    }

    /** Rows of clients that were read for it, whoever may see them. */
    private long read(Runnable act) {
        long before = read();
        act.run();
        return read() - before;
    }

    private long read() {
        return jdbc.sql("select seq_tup_read + coalesce(idx_tup_fetch, 0) from pg_stat_xact_user_tables where relid = 'pulih.client'::regclass")
                .query(Long.class).single();
    }
}
