package id.pulih.programmes;

import id.pulih.programmes.ProgrammeProfile.Template;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Lays a profile on a calendar. The same profile and calendar always give the same list, ordered by date. */
public final class Schedule {

    private Schedule() {}

    public static List<PlannedObligation> of(ProgrammeProfile profile, ProgrammeCalendar calendar) {
        if (calendar.totalMonths() < profile.months()) {
            throw new IllegalArgumentException(profile.code() + " needs " + profile.months() + " months");
        }
        return profile.obligations().stream()
            .flatMap(template -> planned(profile, template, calendar))
            .sorted(Comparator.comparing(PlannedObligation::from).thenComparing(PlannedObligation::to))
            .toList();
    }

    private static Stream<PlannedObligation> planned(ProgrammeProfile profile, Template template, ProgrammeCalendar calendar) {
        return monthsOf(profile, template, calendar.totalMonths()).mapToObj(month ->
            new PlannedObligation(template.keyIn(month), template, month, window(profile, template, calendar, month)));
    }

    /** A programme longer than its profile, by an extension or an office's own duration, is treated alike. */
    private static IntStream monthsOf(ProgrammeProfile profile, Template template, int last) {
        IntStream own = template.timing().months().stream().mapToInt(Integer::intValue);
        return switch (template.timing().whenExtended()) {
            case STAYS -> own;
            case MOVES_TO_LAST_MONTH -> own.map(month -> month == profile.months() ? last : month);
            case EVERY_ADDED_MONTH -> IntStream.concat(own, IntStream.rangeClosed(profile.months() + 1, last));
        };
    }

    private static Window window(ProgrammeProfile profile, Template template, ProgrammeCalendar calendar, int month) {
        Period weeks = calendar.weeks(month, template.timing().weeks());
        LocalDate lastDay = switch (template.timing().countsUntil()) {
            case MONTH_END -> calendar.month(month).to();
            case PHASE_END -> calendar.month(lastMonthOfPhase(profile, calendar, month)).to();
            case PROGRAMME_END -> calendar.plannedEnd();
        };
        return new Window(weeks.from(), weeks.to(), lastDay);
    }

    private static int lastMonthOfPhase(ProgrammeProfile profile, ProgrammeCalendar calendar, int month) {
        var phase = profile.phaseOf(month);
        return phase.equals(profile.phases().getLast()) ? calendar.totalMonths() : phase.months().getLast();
    }
}
