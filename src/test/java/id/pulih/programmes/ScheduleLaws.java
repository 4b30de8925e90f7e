package id.pulih.programmes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** What must hold for the schedule of every profile on every calendar. */
record ScheduleLaws(Programmes programmes) {

    void check(ProgrammeCalendar calendar) {
        for (ProgrammeProfile profile : programmes.all()) {
            List<PlannedObligation> schedule = Schedule.of(profile, calendar);
            assertThat(schedule).isEqualTo(Schedule.of(profile, calendar));
            assertThat(schedule).extracting(PlannedObligation::ruleKey).doesNotHaveDuplicates();
            schedule.forEach(each -> staysInside(each, calendar));
            for (ObligationKind kind : ObligationKind.values()) {
                neverOverlap(schedule.stream().filter(each -> each.kind() == kind).toList());
            }
        }
        everyMonthHasItsVisit(calendar);
    }

    private static void staysInside(PlannedObligation each, ProgrammeCalendar calendar) {
        assertThat(each.from()).isAfterOrEqualTo(calendar.month(each.month()).from());
        assertThat(each.to()).isBeforeOrEqualTo(calendar.month(each.month()).to());
        assertThat(each.lastDay()).isBeforeOrEqualTo(calendar.plannedEnd());
        assertThat(CalendarLaws.isPaused(calendar, each.to())).isFalse();
        assertThat(CalendarLaws.isPaused(calendar, each.lastDay())).isFalse();
    }

    private static void neverOverlap(List<PlannedObligation> sameKind) {
        for (int i = 1; i < sameKind.size(); i++) {
            assertThat(sameKind.get(i).from()).isAfter(sameKind.get(i - 1).to());
        }
    }

    private void everyMonthHasItsVisit(ProgrammeCalendar calendar) {
        var profile = programmes.profile(Programmes.AFTERCARE_2019).orElseThrow();
        assertThat(Schedule.of(profile, calendar)).filteredOn(each -> each.kind() == ObligationKind.VISIT)
            .hasSize(calendar.totalMonths())
            .allSatisfy(each -> assertThat(each.lastDay()).isEqualTo(calendar.month(each.month()).to()));
    }
}
