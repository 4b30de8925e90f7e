package id.pulih.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.CaseTest;
import id.pulih.Site;
import id.pulih.access.Asker;
import id.pulih.access.Askers;
import id.pulih.demo.Cast;
import id.pulih.indicators.internal.FigureFold;
import id.pulih.platform.Ids;
import id.pulih.platform.ProblemException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class FiguresTest extends CaseTest {

    private static final UUID SUMBAWA = Cast.office(Cast.SUMBAWA).id();
    private static final Period NOVEMBER = Period.month(2026, 11);

    @Autowired
    private Figures figures;

    @Autowired
    private FigureFold fold;

    @Autowired
    private FigureCheck check;

    @Autowired
    private Askers askers;

    private Map<String, Object> visit(String at) {
        return new HashMap<>(Map.of("id", Ids.next().toString(), "kind", "visit", "occurredAt", at, "mode", "direct", "place", "home",
                "condition", "stable"));
    }

    private Counts counts(Period period) {
        return figures.of(dewi(), List.of(SUMBAWA), period);
    }

    private void post(UUID episode, Map<String, Object> body) {
        assertThat(as("dewi").post("/episodes/" + episode + "/activities", body).status()).isEqualTo(201);
    }

    @Test
    void aVisitIsInTheNextReadAndAfterTheFold() {
        UUID episode = openEpisode();
        Counts before = counts(NOVEMBER);

        post(episode, visit("2026-11-20T14:05:00+08:00"));
        Counts fresh = counts(NOVEMBER);
        fold.fold(SUMBAWA);

        assertThat(fresh.of(Measure.ACTIVITY_VISIT)).isEqualTo(before.of(Measure.ACTIVITY_VISIT) + 1);
        assertThat(fresh.of(Measure.CLIENTS_SERVED)).isEqualTo(before.of(Measure.CLIENTS_SERVED) + 1);
        assertThat(counts(NOVEMBER)).isEqualTo(fresh);
        assertThat(figures.episodes(dewi(), NOVEMBER, Measure.ACTIVITY_VISIT)).contains(episode);
    }

    @Test
    void aLateFactCountsInItsMonthAndACorrectionMovesIt() {
        UUID episode = openEpisode();
        Counts october = counts(Period.month(2026, 10));
        Counts november = counts(NOVEMBER);
        var first = visit("2026-10-20T14:05:00+08:00");
        post(episode, first);

        assertThat(counts(Period.month(2026, 10)).of(Measure.FACTS_LATE)).isEqualTo(october.of(Measure.FACTS_LATE) + 1);
        assertThat(counts(Period.month(2026, 10)).of(Measure.ACTIVITIES)).isEqualTo(october.of(Measure.ACTIVITIES) + 1);

        var second = with(with(visit("2026-11-20T14:05:00+08:00"), "amends", first.get("id")), "reason", "Salah bulan");
        post(episode, second);

        assertThat(counts(Period.month(2026, 10)).of(Measure.ACTIVITIES)).isEqualTo(october.of(Measure.ACTIVITIES));
        assertThat(counts(NOVEMBER).of(Measure.ACTIVITIES)).isEqualTo(november.of(Measure.ACTIVITIES) + 1);
    }

    @Test
    void useThatNobodyJudgedIsCountedOnceBeforeAndAfterAnEventIsOpened() {
        UUID episode = openEpisode();
        long before = counts(NOVEMBER).of(Measure.USE_UNGRADED);
        var slip = with(visit("2026-11-20T14:05:00+08:00"), "condition", "slip");
        var mistake = with(visit("2026-11-19T14:05:00+08:00"), "condition", "lapse");
        post(episode, slip);
        post(episode, mistake);
        assertThat(counts(NOVEMBER).of(Measure.USE_UNGRADED)).isEqualTo(before + 2);

        post(episode, with(with(visit("2026-11-19T14:05:00+08:00"), "amends", mistake.get("id")), "reason", "Salah pilih"));
        assertThat(counts(NOVEMBER).of(Measure.USE_UNGRADED)).isEqualTo(before + 1);

        Site dewi = Site.signedIn(port, "dewi");
        String form = "/episode/" + episode + "/kejadian/baru";
        assertThat(dewi.send(dewi.get(form + "?kegiatan=" + slip.get("id")), form, Map.of("usedOn", "20-11-2026", "knownBy", "agent")).status()).isEqualTo(303);
        assertThat(counts(NOVEMBER).of(Measure.USE_UNGRADED)).isEqualTo(before + 1);
        assertThat(check.office(SUMBAWA).differences()).noneMatch(each -> episode.equals(each.owner()));
    }

    @Test
    void aClientServedInTwoMonthsIsOneInTheQuarter() {
        UUID episode = openEpisode();
        Counts before = counts(Period.quarter(2026, 4));

        post(episode, visit("2026-10-20T14:05:00+08:00"));
        post(episode, visit("2026-11-20T14:05:00+08:00"));

        Counts after = counts(Period.quarter(2026, 4));
        assertThat(after.of(Measure.CLIENTS_SERVED)).isEqualTo(before.of(Measure.CLIENTS_SERVED) + 1);
        assertThat(after.of(Measure.ACTIVITY_VISIT)).isEqualTo(before.of(Measure.ACTIVITY_VISIT) + 2);
    }

    @Test
    void everyBreakdownAddsUpToTheWhole() {
        post(openEpisode(), visit("2026-11-20T14:05:00+08:00"));
        Counts whole = counts(NOVEMBER);

        for (Dimension dimension : Dimension.values()) {
            Counts sum = figures.by(dewi(), List.of(SUMBAWA), NOVEMBER, dimension).values().stream().reduce(Counts.NONE, Counts::plus);
            assertThat(sum).as(dimension.code()).isEqualTo(whole);
        }
    }

    @Test
    void nobodyReadsOfficesOutsideTheirReach() {
        Asker dewi = dewi();
        UUID other = Cast.office(Cast.CILACAP).id();

        Assertions.assertThatThrownBy(() -> figures.of(dewi, List.of(SUMBAWA, other), NOVEMBER)).isInstanceOf(ProblemException.class);
    }

    @Test
    void whatOthersWroteIsAsTheFactsSay() {
        post(openEpisode(), visit("2026-11-20T14:05:00+08:00"));
        var result = check.office(SUMBAWA);

        System.out.println("FIGURE check of one office: " + result.figures() + " figures, " + result.differences().size() + " differences");
        result.differences().stream().limit(20).forEach(System.out::println);
    }
}
