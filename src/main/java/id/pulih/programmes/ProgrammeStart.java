package id.pulih.programmes;

import id.pulih.rules.Citation;
import id.pulih.rules.RuleIds;
import id.pulih.rules.Rules;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** The first day of a programme and what it rests on (K2). */
public record ProgrammeStart(LocalDate day, Basis basis, Citation citation) {

    public enum Basis { RETURN_TO_FAMILY, ENROLMENT }

    /** A return that is unknown, or later than the enrolment, gives way to the enrolment. */
    public static ProgrammeStart decide(Rules rules, @Nullable LocalDate returnedToFamilyOn, LocalDate enrolledOn) {
        return decide(rules.rule(RuleIds.PROGRAMME_START_WINDOW_DAYS).citation(),
            rules.choice(RuleIds.PROGRAMME_START_BASIS, enrolledOn),
            rules.integer(RuleIds.PROGRAMME_START_WINDOW_DAYS, enrolledOn), returnedToFamilyOn, enrolledOn);
    }

    /** The same with the values an office holds instead. */
    public static ProgrammeStart decide(
            Citation citation, String basis, int windowDays, @Nullable LocalDate returnedToFamilyOn, LocalDate enrolledOn) {
        if ("return-within-window".equals(basis) && returnedToFamilyOn != null) {
            long days = ChronoUnit.DAYS.between(returnedToFamilyOn, enrolledOn);
            if (0 <= days && days <= windowDays) {
                return new ProgrammeStart(returnedToFamilyOn, Basis.RETURN_TO_FAMILY, citation);
            }
        }
        return new ProgrammeStart(enrolledOn, Basis.ENROLMENT, citation);
    }
}
