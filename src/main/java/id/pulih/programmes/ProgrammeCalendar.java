package id.pulih.programmes;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The days of one client's programme. All ranges include both ends.
 *
 * <p>Programme months are calendar months counted from the start day, never from one another, so a start on 31 January
 * gives months from 31 January, 28 or 29 February, 31 March (K3). The planned end is the day before
 * {@code start.plusMonths(months + extension)}: four months from 5 January end on 4 May (K1).
 *
 * <p>The programme's own days are counted without pause days and then laid on the calendar. A period that a pause falls
 * into, or whose first day it begins on, grows by the pause; every later one moves by it. A period begins the day after
 * the one before it ended, so months leave no gap, and none ends on a pause day. A pause day has the programme day on
 * which the programme goes on.
 */
public record ProgrammeCalendar(LocalDate startsOn, int months, int extensionMonths, List<Pause> pauses) {

    /** Weeks 1–2 are days 1–14 of the programme month, weeks 3–4 the rest (K3); a test compares it with the rule. */
    static final int FIRST_HALF_DAYS = 14;

    public ProgrammeCalendar {
        if (months < 1 || extensionMonths < 0) {
            throw new IllegalArgumentException("months " + months + ", extension " + extensionMonths);
        }
        pauses = pauses.stream().sorted(Comparator.comparing(Pause::from)).toList();
        LocalDate free = startsOn;
        for (Pause pause : pauses) {
            if (pause.from().isBefore(free)) {
                throw new IllegalArgumentException("a pause begins before " + free + ": " + pause);
            }
            free = pause.until();
        }
    }

    public static ProgrammeCalendar of(LocalDate startsOn, int months) {
        return new ProgrammeCalendar(startsOn, months, 0, List.of());
    }

    public ProgrammeCalendar withPauses(List<Pause> pauses) {
        return new ProgrammeCalendar(startsOn, months, extensionMonths, pauses);
    }

    public int totalMonths() {
        return months + extensionMonths;
    }

    /** The planned last day, included. */
    public LocalDate plannedEnd() {
        return month(totalMonths()).to();
    }

    /** Closing on the planned last day or later needs no reason; before it does (K1). */
    public boolean closesEarly(LocalDate closedOn) {
        return closedOn.isBefore(plannedEnd());
    }

    public Period month(int month) {
        return period(firstOf(month), firstOf(month + 1));
    }

    public Period weeks(int month, Weeks weeks) {
        LocalDate middle = firstOf(month).plusDays(FIRST_HALF_DAYS);
        return switch (weeks) {
            case ALL -> month(month);
            case FIRST_HALF -> period(firstOf(month), middle);
            case SECOND_HALF -> period(middle, firstOf(month + 1));
        };
    }

    /** Empty before the first day and after the planned last one. */
    public Optional<Position> positionOn(LocalDate day) {
        if (day.isBefore(startsOn) || day.isAfter(plannedEnd())) {
            return Optional.empty();
        }
        LocalDate own = ownDay(day);
        int month = monthOf(own);
        int weekOfMonth = (int) Math.min(3, (own.toEpochDay() - firstOf(month).toEpochDay()) / 7);
        int weeks = 4 * totalMonths();
        return Optional.of(new Position(month, Math.min(weeks, 1 + (month - 1) * 4 + weekOfMonth), weeks));
    }

    private LocalDate firstOf(int month) {
        if (month < 1 || month > totalMonths() + 1) {
            throw new IllegalArgumentException("no programme month " + month);
        }
        return startsOn.plusMonths(month - 1L);
    }

    /** From and next are own days; the result is on the calendar. */
    private Period period(LocalDate from, LocalDate next) {
        LocalDate first = from.equals(startsOn) ? startsOn : onCalendar(from.minusDays(1)).plusDays(1);
        return new Period(first, onCalendar(next.minusDays(1)));
    }

    private LocalDate onCalendar(LocalDate ownDay) {
        LocalDate day = ownDay;
        for (Pause pause : pauses) {
            if (!day.isBefore(pause.from())) {
                day = day.plusDays(pause.days());
            }
        }
        return day;
    }

    private LocalDate ownDay(LocalDate day) {
        long paused = pauses.stream().mapToLong(pause -> daysBefore(pause, day)).sum();
        return day.minusDays(paused);
    }

    private static long daysBefore(Pause pause, LocalDate day) {
        return Math.clamp(day.toEpochDay() - pause.from().toEpochDay(), 0, pause.days());
    }

    private int monthOf(LocalDate ownDay) {
        int month = 1;
        while (!ownDay.isBefore(firstOf(month + 1))) {
            month++;
        }
        return month;
    }
}
