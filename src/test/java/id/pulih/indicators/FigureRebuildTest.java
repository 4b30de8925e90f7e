package id.pulih.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.CaseTest;
import id.pulih.Patience;
import id.pulih.Site;
import id.pulih.access.Askers;
import id.pulih.demo.Cast;
import id.pulih.platform.Ids;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Counting an office anew: from the page, stopped and gone on with, and after a decision about a rule. */
class FigureRebuildTest extends CaseTest {

    private static final UUID SUMBAWA = Cast.office(Cast.SUMBAWA).id();
    private static final String PAGE = "/indikator/hitung-ulang";
    private static final String RULE = "/aturan/group.budget-warning-below";

    @Autowired
    private FigureCheck check;

    @Autowired
    private FigureRebuild rebuild;

    @Autowired
    private Figures figures;

    @Autowired
    private Askers askers;

    @BeforeEach
    void beginWithWhatTheFactsSay() {
        FigureDifferences.settle(rebuild, check, SUMBAWA);
    }

    /** All in one transaction, so that nobody else goes on with it meanwhile. */
    @Test
    void aStoppedRebuildGoesOnWhereItWasAndDoesNotBeginAgain() {
        List<UUID> episodes = IntStream.range(0, 130).mapToObj(n -> visited()).toList();
        UUID early = episodes.getFirst();
        UUID late = episodes.getLast();
        work.write(dewi().own("figures"), () -> {
            rebuild.office(SUMBAWA, true, (done, total) -> total - done > 60);
            spoil(early);
            spoil(late);
            rebuild.office(SUMBAWA, false, (done, total) -> true);
        });

        assertThat(wrong()).as("passed over").contains(early).doesNotContain(late);

        rebuild.office(SUMBAWA, true, (done, total) -> true);
        assertThat(check.office(SUMBAWA).differences()).isEmpty();
    }

    @Test
    void aHeadStartsItFromThePageAndItMendsWhatIsWrong() {
        UUID episode = visited();
        work.write(dewi().own("figures"), () -> spoil(episode));
        Site siti = Site.signedIn(port, "siti");

        assertThat(siti.get("/indikator").page().select("a[href=" + PAGE + "]")).hasSize(1);
        Site.Answer sent = siti.send(siti.get(PAGE), PAGE, Map.of("reach", "own"));
        assertThat(sent.status()).isEqualTo(303);
        Patience.until("the end of the rebuild", () -> siti.get(sent.location()).page().select("main").text().contains("1 kantor dihitung ulang"));

        assertThat(check.office(SUMBAWA).differences()).isEmpty();
        assertThat(figures.complete(dewi(), List.of(SUMBAWA))).isTrue();
    }

    @Test
    void whoOnlyServesDoesNotStartIt() {
        Site dewi = Site.signedIn(port, "dewi");

        assertThat(dewi.get("/indikator").page().select("a[href=" + PAGE + "]")).isEmpty();
        assertThat(dewi.get(PAGE).status()).isEqualTo(403);
    }

    @Test
    void aDecisionAboutARuleWaitsForNobodyAndIsCountedBesideWhoeverWrites() throws Exception {
        UUID held = visited();
        UUID other = visited();
        var release = new CountDownLatch(1);
        var holding = new CountDownLatch(1);
        try (var thread = Executors.newSingleThreadExecutor()) {
            thread.submit(() -> work.write(dewi().own("figures"), () -> {
                jdbc.sql("select id from pulih.figure_owner where office_id = :office and id = (select client_id from pulih.episode where office_id = :office and id = :id) for update")
                        .param("office", SUMBAWA).param("id", held).query(UUID.class).single();
                holding.countDown();
                await(release);
            }));
            holding.await();
            Site andi = Site.signedIn(port, "andi");
            var decided = andi.send(andi.get(RULE), RULE, Map.of("value", "4", "effectiveFrom", "01-12-2026", "reason", "Uji hitung ulang"));

            assertThat(decided.status()).isEqualTo(303);
            assertThat(figures.complete(dewi(), List.of(SUMBAWA))).as("being counted").isFalse();
            long before = activities();
            visit(other);
            assertThat(activities()).isEqualTo(before + 1);
            release.countDown();
        } finally {
            release.countDown();
        }
        Patience.until("counted anew", () -> figures.complete(dewi(), List.of(SUMBAWA)));

        assertThat(check.office(SUMBAWA).differences()).isEmpty();
        assertThat(jdbcJobs()).as("a job of whoever decided").isPositive();
    }

    private long jdbcJobs() {
        return work.read(dewi().own("figures"), () -> jdbc.sql("select count(*) from pulih.job where office_id = :office and account_id = :account and kind = 'figures-rebuild'")
                .param("office", SUMBAWA).param("account", Cast.person("andi").id()).query(Long.class).single());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private long activities() {
        return figures.of(dewi(), List.of(SUMBAWA), Period.year(2026)).of(Measure.ACTIVITIES);
    }

    private UUID visited() {
        UUID episode = openEpisode();
        visit(episode);
        return episode;
    }

    private void visit(UUID episode) {
        var visit = new HashMap<String, Object>(Map.of("id", Ids.next().toString(), "kind", "visit", "occurredAt", "2026-11-20T14:05:00+08:00",
                "mode", "direct", "place", "home", "condition", "stable"));
        assertThat(as("dewi").post("/episodes/" + episode + "/activities", visit).status()).isEqualTo(201);
    }

    private void spoil(UUID episode) {
        assertThat(jdbc.sql("update pulih.figure set counts = array_prepend(counts[1] + 1, counts[2:]) where office_id = :office and owner_id = :id and period = '2026-11'")
                .param("office", SUMBAWA).param("id", episode).update()).isPositive();
    }

    private Set<UUID> wrong() {
        return check.office(SUMBAWA).differences().stream().map(FigureCheck.Difference::owner).filter(java.util.Objects::nonNull).collect(Collectors.toSet());
    }
}
