package id.pulih.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.CaseTest;
import id.pulih.access.Asker;
import id.pulih.access.Askers;
import id.pulih.demo.Cast;
import id.pulih.field.Enrolments;
import id.pulih.field.Phone;
import id.pulih.indicators.FigureActs.Subject;
import id.pulih.indicators.internal.FigureFold;
import id.pulih.platform.Ids;
import id.pulih.platform.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** Whatever is recorded, corrected, withdrawn, paused, ended and merged in whatever order: figures are as the facts say. */
class FigureInterleavingsTest extends CaseTest {

    private static final UUID SUMBAWA = Cast.office(Cast.SUMBAWA).id();
    private static final UUID CILACAP = Cast.office(Cast.CILACAP).id();
    private static final List<UUID> OFFICES = List.of(SUMBAWA, CILACAP);
    private static final int CASES = Integer.getInteger("pulih.figures.cases", 2000);
    private static final int THREADS = 4;

    @Autowired
    private AutowireCapableBeanFactory beans;

    private final Map<String, Integer> told = new ConcurrentSkipListMap<>();

    private FigureActs acts;

    @Autowired
    private FigureCheck check;

    @Autowired
    private FigureRebuild rebuild;

    @Autowired
    private FigureFold fold;

    @Autowired
    private Figures figures;

    @Autowired
    private Askers askers;

    @Autowired
    private Enrolments enrolments;

    /** Tests that write by bare SQL leave differences; what they were is told at the end of the run. */
    @BeforeEach
    void beginWithWhatTheFactsSay() {
        acts = FigureActs.in(beans);
        OFFICES.forEach(office -> {
            FigureDifferences.settle(rebuild, check, office);
            assertThat(check.office(office).differences()).isEmpty();
        });
    }

    private Asker rahmat() {
        return askers.of(Cast.person("rahmat").id()).orElseThrow();
    }

    private Subject subject() {
        UUID episode = openEpisode();
        Asker dewi = dewi();
        UUID client = work.read(dewi.own("care"), () -> jdbc.sql("select client_id from pulih.episode where office_id = :office and id = :id")
                .param("office", dewi.office()).param("id", episode).query(UUID.class).single());
        return new Subject(client, episode);
    }

    @Test
    void anyInterleavingLeavesWhatIsWorkedOutAgainFromTheFacts() throws Exception {
        var done = new AtomicInteger();
        long seed = Long.getLong("pulih.seed", 20_261_122L);
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(Integer.getInteger("pulih.figures.minutes", 600));
        var differences = new ArrayList<FigureCheck.Difference>();
        List<FigureOtherActs> others = others();
        while (done.get() < CASES && System.nanoTime() < end) {
            List<Subject> subjects = java.util.stream.IntStream.range(0, 25).mapToObj(n -> subject()).toList();
            int until = Math.min(CASES, done.get() + 1000);
            try (var threads = Executors.newFixedThreadPool(THREADS + 1)) {
                var writers = new ArrayList<Future<?>>();
                for (FigureOtherActs other : others) {
                    var random = new Random(seed + writers.size() + done.get() * 31L);
                    writers.add(threads.submit(() -> {
                        while (done.getAndIncrement() < until) {
                            act(random, other, subjects);
                        }
                    }));
                }
                // Beside the writers: a view of one moment is consistent at every moment.
                differences.addAll(check.office(SUMBAWA).differences());
                for (Future<?> each : writers) {
                    each.get();
                }
            }
            done.set(until);
            OFFICES.forEach(office -> differences.addAll(check.office(office).differences()));
            assertThat(differences).isEmpty();
        }
        OFFICES.forEach(fold::fold);
        OFFICES.forEach(office -> assertThat(check.office(office).differences()).isEmpty());
        int accepted = told.entrySet().stream().filter(each -> !each.getKey().endsWith("?")).mapToInt(Map.Entry::getValue).sum();
        System.out.println("FIGURE interleavings: " + done.get() + " random acts by " + THREADS + " threads, " + accepted + " accepted, 0 differences to the facts; " + told);
        assertThat(accepted).isGreaterThan(done.get() / 3);
    }

    private void act(Random random, FigureOtherActs other, List<Subject> subjects) {
        String what = random.nextInt(10) == 0 ? other.one(random, subjects.get(random.nextInt(subjects.size())), TODAY)
                : acts.one(random, dewi(), rahmat(), subjects, TODAY);
        told.merge(what, 1, Integer::sum);
        if (random.nextInt(40) == 0) {
            fold.fold(OFFICES.get(random.nextInt(OFFICES.size())));
        }
    }

    /** Each thread has a telephone of its own, and people who are signed in for it alone. */
    private List<FigureOtherActs> others() {
        List<UUID> agents = work.read(dewi().own("care"), () -> jdbc.sql("""
                select a.id from pulih.agent a where a.office_id = :office
                and not exists (select from pulih.agent_ending e where e.office_id = a.office_id and e.agent_id = a.id) order by a.id limit :limit""")
                .param("office", SUMBAWA).param("limit", THREADS).query(UUID.class).list());
        return java.util.stream.IntStream.range(0, THREADS)
                .mapToObj(n -> new FigureOtherActs(port, new FigureOtherActs.People(as("dewi"), as("siti"), as("bagus")), Phone.enrol(port, enrolments.make(dewi(), agents.get(n % agents.size())).text(), clock), clock)).toList();
    }

    @Test
    void noReaderSeesADifferenceTwiceOrNotAtAll() throws Exception {
        Subject one = subject();
        long before = activities();
        var begun = new AtomicLong();
        var committed = new AtomicLong();
        var over = new AtomicBoolean();
        var reads = new AtomicInteger();
        try (var threads = Executors.newFixedThreadPool(4)) {
            Future<?> folding = threads.submit(() -> {
                while (!over.get()) {
                    fold.fold(SUMBAWA);
                }
            });
            Callable<Boolean> reading = () -> {
                boolean right = true;
                for (; right && !over.get(); reads.incrementAndGet()) {
                    right = readBetween(before, committed, begun);
                }
                return right;
            };
            List<Future<Boolean>> readers = List.of(threads.submit(reading), threads.submit(reading));
            for (int n = 0; n < 300; n++) {
                begun.incrementAndGet();
                visit(one.episode);
                committed.incrementAndGet();
            }
            over.set(true);
            folding.get();
            for (Future<Boolean> each : readers) {
                assertThat(each.get()).isTrue();
            }
        }
        System.out.println("FIGURE reads beside writer and fold: " + reads.get() + ", none saw a difference twice or not at all");
        assertThat(activities() - before).isEqualTo(300);
    }

    /** At least what was committed before the read, at most what was begun after it. */
    private boolean readBetween(long before, AtomicLong committed, AtomicLong begun) {
        long least = committed.get();
        long seen = activities() - before;
        return least <= seen && seen <= begun.get();
    }

    private void visit(UUID episode) {
        assertThat(acts.one(new Always(), dewi(), rahmat(), List.of(new Subject(episode, episode)), TODAY)).isEqualTo("activity");
    }

    private long activities() {
        return figures.of(dewi(), List.of(SUMBAWA), Period.year(2026)).of(Measure.ACTIVITIES);
    }

    /** Chooses the first of everything: a visit today. */
    private static final class Always implements java.util.random.RandomGenerator {

        @Override
        public long nextLong() {
            return 0;
        }

        @Override
        public int nextInt(int bound) {
            return 0;
        }
    }

    @Test
    void theCheckFindsWhatWasPlanted() {
        Subject one = subject();
        visit(one.episode);

        planted("a figure changed", "update pulih.figure set counts = array_prepend(counts[1] + 1, counts[2:]) where office_id = :office and owner_id = :id and period = '2026-11'",
                one.episode);
        planted("a fact by hand", """
                insert into pulih.activity (office_id, id, episode_id, kind, occurred_at, day, mode, place, condition, recorded_by, recorded_at)
                select office_id, :fresh, episode_id, kind, occurred_at, day, mode, place, condition, recorded_by, recorded_at
                from pulih.activity where office_id = :office and episode_id = :id limit 1""", one.episode);
        visit(one.episode);
        planted("a difference lost", "delete from pulih.figure_change where office_id = :office and (:id::uuid is not null)", one.episode);
        planted("a total changed", """
                update pulih.figure_total set counts = array_prepend(counts[1] - 1, counts[2:])
                where office_id = :office and dimension = 'all' and period = '2026-11' and (:id::uuid is not null)""", one.episode);
        planted("a figure of nobody", """
                insert into pulih.figure (office_id, owner_id, period, kind, cells, measures, counts)
                select office_id, :fresh, period, kind, cells, measures, counts from pulih.figure
                where office_id = :office and owner_id = :id and period = '2026-11'""", one.episode);
    }

    /** Found, and put right again by the rebuild. */
    private void planted(String what, String sql, UUID episode) {
        if (sql.contains("figure_total")) {
            fold.fold(SUMBAWA);
        }
        int rows = work.write(Scope.of(List.of(SUMBAWA), null, "test"),
                () -> jdbc.sql(sql).params(Map.of("office", SUMBAWA, "id", episode, "fresh", Ids.next())).update());
        assertThat(rows).as(what).isPositive();
        assertThat(check.office(SUMBAWA).differences()).as(what).isNotEmpty();
        rebuild.office(SUMBAWA, true, (done, total) -> true);
        assertThat(check.office(SUMBAWA).differences()).as(what).isEmpty();
    }
}
