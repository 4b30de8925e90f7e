package id.pulih.indicators.internal;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.CaseTest;
import id.pulih.access.Asker;
import id.pulih.activities.ActivityStore;
import id.pulih.audit.AuditListener.Told;
import id.pulih.platform.Ids;
import id.pulih.platform.Input;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the figures add to a save. Printed, never asserted: machines differ. */
class HookCostTest extends CaseTest {

    @Autowired
    private ActivityStore activities;

    @Autowired
    private FigureHook hook;

    @Autowired
    private TouchedQueries touched;

    @Autowired
    private FigureRows rows;

    @Autowired
    private Reckoning reckoning;

    @Test
    void whatASaveAndABatchOfFiftyVisitsPayForTheFiguresIsPrinted() {
        List<UUID> episodes = IntStream.range(0, 25).mapToObj(n -> openEpisode()).toList();
        for (int n = 0; n < 6; n++) {
            figures(episodes, 50);
        }
        System.out.println("FIGURE hook, one save: " + median(IntStream.range(0, 40).mapToLong(n -> figures(episodes.subList(n % 25, n % 25 + 1), 1)).toArray())
                + " µs, 7 statements");
        System.out.println("FIGURE hook, 50 visits to 25 clients: " + median(IntStream.range(0, 20).mapToLong(n -> figures(episodes, 50)).toArray())
                + " µs, 7 statements");
        System.out.println("FIGURE hook, 50 visits to 4 clients: " + median(IntStream.range(0, 20).mapToLong(n -> figures(episodes.subList(0, 4), 50)).toArray())
                + " µs, 7 statements");
        parts(episodes);
        assertThat(episodes).hasSize(25);
    }

    /** Where the time goes, and whether the database keeps its plans. */
    private void parts(List<UUID> episodes) {
        Asker dewi = dewi();
        var told = episodes.stream().map(each -> new Told(dewi.office(), "episode-paused", each)).toList();
        String times = work.write(dewi.own("care"), () -> {
            String line = "";
            for (int n = 0; n < 12; n++) {
                long t0 = System.nanoTime();
                Touched found = touched.of(dewi.office(), told);
                long t1 = System.nanoTime();
                rows.lock(dewi.office(), found.owners());
                long t2 = System.nanoTime();
                var persons = reckoning.persons(found);
                long t3 = System.nanoTime();
                var figures = reckoning.figures(found, persons);
                long t4 = System.nanoTime();
                rows.stored(dewi.office(), episodes);
                long t5 = System.nanoTime();
                line = "find %d, lock %d, read %d (%d rows), work out %d (%d figures), stored %d µs".formatted((t1 - t0) / 1000, (t2 - t1) / 1000,
                        (t3 - t2) / 1000, persons.stream().flatMap(each -> each.courses().stream()).mapToInt(each -> each.happenings().size()).sum(),
                        (t4 - t3) / 1000, figures.size(), (t5 - t4) / 1000);
            }
            return line + "; plans generic/custom: " + jdbc.sql("""
                    select string_agg(substr(statement, 1, 30) || ' ' || generic_plans || '/' || custom_plans, ', ') from pg_prepared_statements
                    where statement like '%relapse_event%' or statement like 'with recursive person%' or statement like '%figure%'""")
                    .query(String.class).single().replace("\n", " ");
        });
        System.out.println("FIGURE hook, parts for 25 clients: " + times);
    }

    /** Runs the hook once by hand within the transaction; the second run, before the commit, finds nothing to change. */
    private long figures(List<UUID> episodes, int visits) {
        Asker dewi = dewi();
        return work.write(dewi.own("care"), () -> {
            var told = new ArrayList<Told>();
            for (int n = 0; n < visits; n++) {
                UUID id = Ids.next();
                activities.record(dewi, episodes.get(n % episodes.size()), Input.of(Map.of("id", id.toString(), "kind", "visit", "occurredAt",
                        "2026-11-1%dT09:00:00+08:00".formatted(n % 10), "mode", "direct", "place", "home", "condition", "stable")));
                told.add(new Told(dewi.office(), "activity-recorded", id));
            }
            long begun = System.nanoTime();
            hook.told(told);
            return (System.nanoTime() - begun) / 1000;
        });
    }

    private static long median(long[] times) {
        Arrays.sort(times);
        return times[times.length / 2];
    }
}
