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
        Citation citation = rules.rule(RuleIds.PROGRAMME_START_WINDOW_DAYS).citation();
        boolean windowed = "return-within-window".equals(rules.choice(RuleIds.PROGRAMME_START_BASIS, enrolledOn));
        if (windowed && returnedToFamilyOn != null) {
            long days = ChronoUnit.DAYS.between(returnedToFamilyOn, enrolledOn);
            if (0 <= days && days <= rules.integer(RuleIds.PROGRAMME_START_WINDOW_DAYS, enrolledOn)) {
                return new ProgrammeStart(returnedToFamilyOn, Basis.RETURN_TO_FAMILY, citation);
            }
        }
        return new ProgrammeStart(enrolledOn, Basis.ENROLMENT, citation);
    }
}
