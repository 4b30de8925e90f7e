package id.pulih.programmes;

import id.pulih.rules.RuleIds;
import id.pulih.rules.Rules;
import java.time.LocalDate;
import java.util.List;

/** How long a programme lasts and how far it may be extended (K1), as the rules stood on the day it began. */
public record ProgrammeTerms(int months, boolean mayExtend, int maxExtensionMonths) {

    public static ProgrammeTerms of(Rules rules, ProgrammeProfile profile, LocalDate startsOn) {
        return new ProgrammeTerms(
            rules.integer(profile.durationRule(), startsOn),
            rules.flag(RuleIds.PROGRAMME_MAY_EXTEND, startsOn),
            rules.integer(RuleIds.PROGRAMME_MAX_EXTENSION_MONTHS, startsOn));
    }

    public ProgrammeCalendar calendar(LocalDate startsOn) {
        return new ProgrammeCalendar(startsOn, months, 0, List.of());
    }

    /** Adds months to what was granted before; more than the rules allow is refused. */
    public ProgrammeCalendar extend(ProgrammeCalendar calendar, int addedMonths) {
        int extension = calendar.extensionMonths() + addedMonths;
        if (addedMonths < 1 || !mayExtend || extension > maxExtensionMonths) {
            throw new IllegalArgumentException("an extension of " + extension + " months; at most " + maxExtension());
        }
        return new ProgrammeCalendar(calendar.startsOn(), calendar.months(), extension, calendar.pauses());
    }

    private int maxExtension() {
        return mayExtend ? maxExtensionMonths : 0;
    }
}
