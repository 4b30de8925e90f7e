package id.pulih.programmes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pulih.rules.RuleIds;
import id.pulih.rules.Rules;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ProgrammeCalendarTest {

    @Test
    void everyStartOfFourYearsGivesAWholeCalendar() {
        CalendarLaws.everyStart().forEach(start -> {
            ProgrammeCalendar calendar = ProgrammeCalendar.of(start, 4);
            CalendarLaws.check(calendar);
            IntStream.rangeClosed(1, 4)
                .forEach(month -> assertThat(calendar.month(month).from()).isEqualTo(start.plusMonths(month - 1)));
            assertThat(calendar.plannedEnd()).isEqualTo(start.plusMonths(4).minusDays(1));
        });
    }

    @Test
    void monthsAreCountedFromTheStartDayAndNotFromEachOther() {
        assertThat(firstDays("2027-01-31")).containsExactly("2027-01-31", "2027-02-28", "2027-03-31", "2027-04-30");
        assertThat(firstDays("2028-01-31")).containsExactly("2028-01-31", "2028-02-29", "2028-03-31", "2028-04-30");
        assertThat(firstDays("2026-10-31")).containsExactly("2026-10-31", "2026-11-30", "2026-12-31", "2027-01-31");
    }

    @Test
    void theEndIsTheLastDayIncluded() {
        assertThat(calendar("2026-01-05").plannedEnd()).isEqualTo("2026-05-04");
        assertThat(calendar("2027-10-31").plannedEnd()).isEqualTo("2028-02-28");
        assertThat(calendar("2026-10-31").plannedEnd()).isEqualTo("2027-02-27");
    }

    @Test
    void closingIsEarlyOnlyBeforeThePlannedEnd() {
        assertThat(calendar("2026-01-05").closesEarly(LocalDate.parse("2026-05-03"))).isTrue();
        assertThat(calendar("2026-01-05").closesEarly(LocalDate.parse("2026-05-04"))).isFalse();
    }

    @Test
    void theFourthWeekOfAMonthTakesTheDaysThatAreOver() {
        ProgrammeCalendar calendar = calendar("2026-01-05");
        assertThat(List.of("2026-01-11", "2026-01-12", "2026-01-25", "2026-01-26", "2026-02-04", "2026-02-05", "2026-05-04"))
            .map(day -> calendar.positionOn(LocalDate.parse(day)).orElseThrow().week())
            .containsExactly(1, 2, 3, 4, 4, 5, 16);
    }

    @Test
    void aPauseLengthensThePeriodItFallsIntoAndMovesTheLaterOnes() {
        ProgrammeCalendar paused = calendar("2026-01-05").withPauses(List.of(pause("2026-01-10", "2026-01-20")));
        assertThat(paused.weeks(1, Weeks.FIRST_HALF)).isEqualTo(period("2026-01-05", "2026-01-28"));
        assertThat(paused.weeks(1, Weeks.SECOND_HALF)).isEqualTo(period("2026-01-29", "2026-02-14"));
        assertThat(paused.month(2)).isEqualTo(period("2026-02-15", "2026-03-14"));
        assertThat(paused.plannedEnd()).isEqualTo("2026-05-14");
        assertThat(paused.positionOn(LocalDate.parse("2026-01-15"))).hasValue(new Position(1, 1, 16));
    }

    @Test
    void aPauseThatBeginsWithAPeriodLengthensThatOneAndNotTheOneBefore() {
        ProgrammeCalendar paused = calendar("2026-01-05").withPauses(List.of(pause("2026-02-05", "2026-02-15")));
        assertThat(paused.month(1)).isEqualTo(period("2026-01-05", "2026-02-04"));
        assertThat(paused.month(2)).isEqualTo(period("2026-02-05", "2026-03-14"));
    }

    @Test
    void aPauseAfterTheEndChangesNothing() {
        ProgrammeCalendar calendar = calendar("2026-01-05");
        assertThat(calendar.withPauses(List.of(pause("2026-05-05", "2026-06-05"))).plannedEnd()).isEqualTo("2026-05-04");
        assertThat(calendar.withPauses(List.of(pause("2026-05-04", "2026-05-05"))).plannedEnd()).isEqualTo("2026-05-05");
    }

    @Test
    void pausesThatOverlapOrComeBeforeTheStartAreRefused() {
        assertThatThrownBy(() -> calendar("2026-01-05").withPauses(List.of(pause("2026-01-04", "2026-01-08"))))
            .hasMessageContaining("before 2026-01-05");
        assertThatThrownBy(() -> calendar("2026-01-05")
            .withPauses(List.of(pause("2026-02-01", "2026-02-10"), pause("2026-02-09", "2026-02-12"))))
            .hasMessageContaining("before 2026-02-10");
        assertThatThrownBy(() -> pause("2026-02-01", "2026-02-01")).hasMessageContaining("at least a day");
    }

    @Test
    void weeksOneAndTwoAreAsLongAsTheRuleSays() {
        Rules.load().rule(RuleIds.PROGRAMME_FIRST_HALF_DAYS).threshold().dated()
            .forEach(dated -> assertThat(dated.value().integer()).isEqualTo(ProgrammeCalendar.FIRST_HALF_DAYS));
    }

    private static List<String> firstDays(String start) {
        return IntStream.rangeClosed(1, 4).mapToObj(month -> calendar(start).month(month).from().toString()).toList();
    }

    private static ProgrammeCalendar calendar(String start) {
        return ProgrammeCalendar.of(LocalDate.parse(start), 4);
    }

    private static Period period(String from, String to) {
        return new Period(LocalDate.parse(from), LocalDate.parse(to));
    }

    private static Pause pause(String from, String until) {
        return new Pause(LocalDate.parse(from), LocalDate.parse(until));
    }
}
