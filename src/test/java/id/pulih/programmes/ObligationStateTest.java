package id.pulih.programmes;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.programmes.ObligationState.State;
import id.pulih.rules.Rules;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Visit of month II: on time 5–18 February 2026, late to 4 March. */
class ObligationStateTest {

    private static final List<PlannedObligation> SCHEDULE = Schedule.of(
        Programmes.load(Rules.load()).profile(Programmes.AFTERCARE_2019).orElseThrow(),
        ProgrammeCalendar.of(LocalDate.of(2026, 1, 5), 4));

    private final List<Fact> facts = new ArrayList<>();
    private final List<Exemption> exemptions = new ArrayList<>();
    private @Nullable LocalDate endedOn;
    private @Nullable LocalDate openPause;

    @ParameterizedTest
    @CsvSource({"2026-02-04, DUE, true", "2026-02-05, DUE, false", "2026-02-18, DUE, false", "2026-02-19, LATE, false",
        "2026-03-04, LATE, false", "2026-03-05, MISSED, false"})
    void anOpenObligationIsDueThenLateThenMissed(LocalDate today, State state, boolean upcoming) {
        assertThat(on(today, "visit-m2").state()).isEqualTo(state);
        assertThat(on(today, "visit-m2").isUpcoming(today)).isEqualTo(upcoming);
    }

    @ParameterizedTest
    @CsvSource({"2026-02-04, MISSED, false", "2026-02-05, DONE, false", "2026-02-18, DONE, false", "2026-02-19, DONE, true",
        "2026-03-04, DONE, true", "2026-03-05, MISSED, false"})
    void aFactCountsFromTheFirstDayToTheLast(LocalDate day, State state, boolean late) {
        UUID id = visit(day);
        ObligationState answer = on(LocalDate.of(2026, 6, 1), "visit-m2");
        assertThat(answer.state()).isEqualTo(state);
        assertThat(answer.fulfilledLate()).isEqualTo(late);
        assertThat(answer.fulfilledBy()).isEqualTo(state == State.DONE ? id : null);
    }

    @Test
    void refusedAndImpossibleBeatEverythingButDone() {
        exemptions.add(new Exemption("visit-m2", Exemption.Reason.REFUSED));
        for (String today : List.of("2026-02-01", "2026-02-10", "2026-02-20", "2026-03-10")) {
            assertThat(on(LocalDate.parse(today), "visit-m2").state()).isEqualTo(State.REFUSED);
        }
        exemptions.add(new Exemption("visit-m2", Exemption.Reason.IMPOSSIBLE));
        assertThat(on(LocalDate.of(2026, 3, 10), "visit-m2").state()).isEqualTo(State.IMPOSSIBLE);
        assertThat(on(LocalDate.of(2026, 3, 10), "visit-m2").preventsCompletion()).isFalse();
        visit(LocalDate.of(2026, 2, 10));
        assertThat(on(LocalDate.of(2026, 3, 10), "visit-m2").state()).isEqualTo(State.DONE);
    }

    @Test
    void oneVisitFulfilsOneObligationAndTheEarliestVisitIsTheOne() {
        UUID second = visit(LocalDate.of(2026, 2, 12));
        UUID first = visit(LocalDate.of(2026, 2, 6));
        List<ObligationState> states = all(LocalDate.of(2026, 6, 1));
        assertThat(states).extracting(ObligationState::fulfilledBy).containsOnlyOnce(first).doesNotContain(second);
        assertThat(on(LocalDate.of(2026, 6, 1), "visit-m2").fulfilledBy()).isEqualTo(first);
    }

    @Test
    void anActivityOnTimeDoesNotPayAnOlderDebtButASecondOneDoes() {
        UUID first = fact(LocalDate.of(2026, 3, 20), ObligationKind.POSITIVE_ACTIVITY, null);
        assertThat(on(LocalDate.of(2026, 3, 25), "positive-activity-m3").fulfilledBy()).isEqualTo(first);
        assertThat(on(LocalDate.of(2026, 3, 25), "positive-activity-m1").state()).isEqualTo(State.LATE);
        UUID second = fact(LocalDate.of(2026, 3, 24), ObligationKind.POSITIVE_ACTIVITY, null);
        ObligationState paid = on(LocalDate.of(2026, 3, 25), "positive-activity-m1");
        assertThat(paid.fulfilledBy()).isEqualTo(second);
        assertThat(paid.fulfilledLate()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"INITIAL, DONE", "INTERIM, DUE", "FINAL, DUE", "RELAPSE, DUE"})
    void aMeasurementCountsOnlyForItsMoment(Moment moment, State state) {
        fact(LocalDate.of(2026, 1, 10), ObligationKind.URINE_TEST, moment);
        assertThat(on(LocalDate.of(2026, 1, 12), "urine-test-initial").state()).isEqualTo(state);
        assertThat(on(LocalDate.of(2026, 1, 12), "whoqol-bref-initial").state()).isEqualTo(State.DUE);
    }

    @Test
    void whatIsOpenIsMissedFromTheDayAfterTheEnd() {
        endedOn = LocalDate.of(2026, 2, 10);
        visit(LocalDate.of(2026, 2, 11));
        assertThat(on(LocalDate.of(2026, 2, 10), "visit-m2").state()).isEqualTo(State.DUE);
        assertThat(all(LocalDate.of(2026, 2, 11))).extracting(ObligationState::state).containsOnly(State.MISSED);
        visit(LocalDate.of(2026, 2, 10));
        assertThat(on(LocalDate.of(2026, 2, 11), "visit-m2").state()).isEqualTo(State.DONE);
    }

    @Test
    void anOpenPauseHoldsWhatWasNotYetOver() {
        openPause = LocalDate.of(2026, 2, 18);
        for (LocalDate today : List.of(openPause.minusDays(1), openPause, openPause.plusDays(300))) {
            assertThat(on(today, "visit-m2").state()).isEqualTo(State.DUE);
            assertThat(on(today, "visit-m1").state()).isEqualTo(State.MISSED);
            assertThat(on(today, "visit-m4").isUpcoming(today)).isTrue();
        }
        openPause = LocalDate.of(2026, 2, 19);
        assertThat(on(LocalDate.of(2026, 6, 1), "visit-m2").state()).isEqualTo(State.LATE);
        endedOn = LocalDate.of(2026, 3, 1);
        assertThat(on(LocalDate.of(2026, 6, 1), "visit-m2").state()).isEqualTo(State.MISSED);
    }

    @Test
    void aPauseMeansTheSameWhileOpenAndWhenItCloses() {
        LocalDate today = LocalDate.of(2026, 3, 20);
        openPause = LocalDate.of(2026, 2, 10);
        var closed = ProgrammeCalendar.of(LocalDate.of(2026, 1, 5), 4)
            .withPauses(List.of(new Pause(LocalDate.of(2026, 2, 10), today.plusDays(1))));
        var profile = Programmes.load(Rules.load()).profile(Programmes.AFTERCARE_2019).orElseThrow();
        assertThat(all(today)).extracting(each -> each.obligation().window())
            .isEqualTo(Schedule.of(profile, closed).stream().map(PlannedObligation::window).toList());
    }

    @Test
    void onlyVisitsAndTheFourMeasurementsPreventCompletion() {
        assertThat(all(LocalDate.of(2026, 6, 1))).filteredOn(ObligationState::preventsCompletion)
            .extracting(each -> each.obligation().ruleKey())
            .containsExactlyInAnyOrder("visit-m1", "visit-m2", "visit-m3", "visit-m4", "whoqol-bref-initial",
                "whoqol-bref-final", "urine-test-initial", "urine-test-final");
    }

    private UUID visit(LocalDate day) {
        return fact(day, ObligationKind.VISIT, null);
    }

    private UUID fact(LocalDate day, ObligationKind kind, @Nullable Moment moment) {
        UUID id = new UUID(7, facts.size());
        facts.add(new Fact(id, day, kind, moment));
        return id;
    }

    private List<ObligationState> all(LocalDate today) {
        return ObligationState.derive(SCHEDULE, facts, exemptions, today, endedOn, openPause);
    }

    private ObligationState on(LocalDate today, String key) {
        return all(today).stream().filter(each -> each.obligation().ruleKey().equals(key)).findFirst().orElseThrow();
    }
}
