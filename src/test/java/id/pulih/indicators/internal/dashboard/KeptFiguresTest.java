package id.pulih.indicators.internal.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.CaseTest;
import id.pulih.Site;
import id.pulih.demo.Cast;
import id.pulih.indicators.FigureRebuild;
import id.pulih.indicators.Measure;
import id.pulih.indicators.internal.FigureFold;
import id.pulih.platform.Ids;
import id.pulih.platform.Scope;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What was worked out for the last reader is kept only while it is still so, and only for those who may see the same. */
class KeptFiguresTest extends CaseTest {

    /** Of a month in which nothing happened. */
    private static final String PAGE = "/dasbor?periode=2020-03";
    private static final UUID CILACAP = Cast.office(Cast.CILACAP).id();
    private static final int COMPLETED = 3;

    @Autowired
    private FigureFold fold;

    @Autowired
    private FigureRebuild rebuild;

    private Site ratna;

    @BeforeEach
    void lookAtTheNation() {
        ratna = Site.signedIn(port, "ratna");
        assertThat(completed()).isEqualTo("0");
    }

    @AfterEach
    void takeAway() {
        work.write(scope(), () -> {
            jdbc.sql("delete from pulih.figure_change where office_id = :office and period = '2020-03'").param("office", CILACAP).update();
            jdbc.sql("delete from pulih.figure_total where office_id = :office and period = '2020-03'").param("office", CILACAP).update();
            jdbc.sql("update pulih.figure_office set turn = turn + 1 where office_id = :office").param("office", CILACAP).update();
        });
    }

    @Test
    void whatIsCommittedStandsInTheNextReadBeforeAndAfterAFold() {
        work.write(scope(), () -> complete(100));
        assertThat(completed()).isEqualTo("100");
        fold.fold(CILACAP);
        assertThat(completed()).isEqualTo("100");
        work.write(scope(), () -> complete(20));
        assertThat(completed()).isEqualTo("120");
        fold.fold(CILACAP);
        work.write(scope(), () -> complete(-50));
        assertThat(completed()).as("as many differences wait as before the fold").isEqualTo("70");
    }

    @Test
    void whatBeganEarlierAndIsCommittedLaterStandsInTheNextRead() throws Exception {
        var begun = new CountDownLatch(1);
        var seen = new CountDownLatch(1);
        CompletableFuture<Void> slow = CompletableFuture.runAsync(() -> work.write(scope(), () -> {
            complete(100);
            begun.countDown();
            await(seen);
        }));
        await(begun);
        work.write(scope(), () -> complete(30));
        assertThat(completed()).isEqualTo("30");
        assertThat(completed()).isEqualTo("30");
        seen.countDown();
        slow.get(5, TimeUnit.MINUTES);
        assertThat(completed()).isEqualTo("130");
    }

    @Test
    void whatARebuildTakesOutIsGoneInTheNextRead() {
        work.write(scope(), () -> complete(100));
        fold.fold(CILACAP);
        assertThat(completed()).isEqualTo("100");
        rebuild.office(CILACAP, true, (done, total) -> true);
        assertThat(completed()).isEqualTo("0");
    }

    @Test
    void anOfficeThatIsCountedAnewIsSaidToBeIncomplete() {
        String notice = ratna.get(PAGE).page().select(".notice.warn").text();
        rebuild.office(CILACAP, true, (done, total) -> false);
        assertThat(ratna.get(PAGE).page().select(".notice.warn").text()).isNotEmpty();
        rebuild.office(CILACAP, false, (done, total) -> true);
        assertThat(ratna.get(PAGE).page().select(".notice.warn").text()).isEqualTo(notice);
    }

    @Test
    void nobodyIsShownWhatWasKeptForAnother() {
        Site made = Site.signedIn(port, "made");
        work.write(scope(), () -> complete(100));
        assertThat(completed()).isEqualTo("100");
        assertThat(numbers(made, PAGE).get(COMPLETED)).as("of another province").isEqualTo("0");
        assertThat(completed()).isEqualTo("100");
        assertThat(made.get(PAGE).page().select("main h1").text()).isNotEqualTo(ratna.get(PAGE).page().select("main h1").text());
        assertThat(made.get(PAGE + "&kantor=" + CILACAP).status()).isEqualTo(404);
        assertThat(ratna.get(PAGE + "&kantor=" + CILACAP).status()).isEqualTo(200);
        assertThat(made.get(PAGE + "&kantor=" + CILACAP).status()).isEqualTo(404);
    }

    @Test
    void aNumberThatHasBecomeSmallIsHiddenInTheNextRead() {
        work.write(scope(), () -> complete(100));
        assertThat(completed()).isEqualTo("100");
        work.write(scope(), () -> complete(-97));
        assertThat(completed()).startsWith(DashboardPage.HIDDEN);
    }

    private String completed() {
        return numbers(ratna, PAGE).get(COMPLETED);
    }

    private static List<String> numbers(Site site, String page) {
        return site.get(page).page().select("ul.numbers li a.value").stream().map(each -> each.ownText().isEmpty() ? each.text() : each.ownText()).toList();
    }

    private static Scope scope() {
        return Scope.of(List.of(CILACAP), null, "test");
    }

    private void complete(int programmes) {
        jdbc.sql("""
                insert into pulih.figure_change (office_id, id, period, cells, measures, counts)
                values (:office, :id, '2020-03', array['', '', '', '', '', '', '', ''], array[:measure]::smallint[], array[:count]::integer[])""")
                .param("office", CILACAP).param("id", Ids.next()).param("measure", Measure.ENDED_COMPLETED.ordinal()).param("count", programmes)
                .update();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(5, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
