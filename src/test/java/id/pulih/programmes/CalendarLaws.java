package id.pulih.programmes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;

/** What must hold for every calendar, whatever its start, extension and pauses. */
final class CalendarLaws {

    private CalendarLaws() {}

    /** 2026 to 2029, with the leap day of 2028. */
    static Stream<LocalDate> everyStart() {
        return LocalDate.of(2026, 1, 1).datesUntil(LocalDate.of(2030, 1, 1));
    }

    static void check(ProgrammeCalendar calendar) {
        monthsFollowEachOther(calendar);
        halvesFillEachMonth(calendar);
        positionsRunFromTheFirstWeekToTheLast(calendar);
        nothingEndsOnAPauseDay(calendar);
        lengthIsOwnDaysAndPauseDays(calendar);
    }

    private static void monthsFollowEachOther(ProgrammeCalendar calendar) {
        assertThat(calendar.month(1).from()).isEqualTo(calendar.startsOn());
        assertThat(calendar.month(calendar.totalMonths()).to()).isEqualTo(calendar.plannedEnd());
        for (int month = 2; month <= calendar.totalMonths(); month++) {
            assertThat(calendar.month(month).from()).isEqualTo(calendar.month(month - 1).to().plusDays(1));
        }
    }

    private static void halvesFillEachMonth(ProgrammeCalendar calendar) {
        for (int month = 1; month <= calendar.totalMonths(); month++) {
            Period whole = calendar.month(month);
            Period first = calendar.weeks(month, Weeks.FIRST_HALF);
            Period second = calendar.weeks(month, Weeks.SECOND_HALF);
            assertThat(calendar.weeks(month, Weeks.ALL)).isEqualTo(whole);
            assertThat(first.from()).isEqualTo(whole.from());
            assertThat(second.from()).isEqualTo(first.to().plusDays(1));
            assertThat(second.to()).isEqualTo(whole.to());
            assertThat(first.from()).isBeforeOrEqualTo(first.to());
            assertThat(second.from()).isBeforeOrEqualTo(second.to());
        }
    }

    private static void positionsRunFromTheFirstWeekToTheLast(ProgrammeCalendar calendar) {
        LocalDate start = calendar.startsOn();
        LocalDate end = calendar.plannedEnd();
        assertThat(calendar.positionOn(start.minusDays(1))).isEmpty();
        assertThat(calendar.positionOn(end.plusDays(1))).isEmpty();
        Position before = new Position(1, 1, 4 * calendar.totalMonths());
        assertThat(calendar.positionOn(start)).hasValue(before);
        for (LocalDate day = start; !day.isAfter(end); day = day.plusDays(1)) {
            Position now = calendar.positionOn(day).orElseThrow();
            assertThat(now.week()).isBetween(before.week(), before.week() + 1);
            assertThat((now.week() - 1) / 4 + 1).isEqualTo(now.month());
            assertThat(calendar.month(now.month()).contains(day)).isTrue();
            assertThat(calendar.weeks(now.month(), Weeks.FIRST_HALF).contains(day)).isEqualTo((now.week() - 1) % 4 < 2);
            before = now;
        }
        assertThat(before.week()).isEqualTo(before.weeks());
    }

    private static void nothingEndsOnAPauseDay(ProgrammeCalendar calendar) {
        for (int month = 1; month <= calendar.totalMonths(); month++) {
            for (Weeks weeks : Weeks.values()) {
                assertThat(isPaused(calendar, calendar.weeks(month, weeks).to())).isFalse();
            }
        }
    }

    private static void lengthIsOwnDaysAndPauseDays(ProgrammeCalendar calendar) {
        LocalDate start = calendar.startsOn();
        long own = ChronoUnit.DAYS.between(start, start.plusMonths(calendar.totalMonths()));
        long paused = start.datesUntil(calendar.plannedEnd().plusDays(1)).filter(day -> isPaused(calendar, day)).count();
        assertThat(ChronoUnit.DAYS.between(start, calendar.plannedEnd()) + 1).isEqualTo(own + paused);
    }

    static boolean isPaused(ProgrammeCalendar calendar, LocalDate day) {
        return calendar.pauses().stream().anyMatch(each -> !day.isBefore(each.from()) && day.isBefore(each.until()));
    }
}
