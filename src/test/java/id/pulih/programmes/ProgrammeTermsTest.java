package id.pulih.programmes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pulih.programmes.ProgrammeStart.Basis;
import id.pulih.rules.Rules;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgrammeTermsTest {

    private static final LocalDate ENROLLED = LocalDate.of(2026, 3, 31);
    private final Rules rules = Rules.load();
    private final ProgrammeTerms terms =
        ProgrammeTerms.of(rules, Programmes.load(rules).profile(Programmes.AFTERCARE_2019).orElseThrow(), ENROLLED);

    @ParameterizedTest
    @CsvSource({"-1, ENROLMENT", "0, RETURN_TO_FAMILY", "1, RETURN_TO_FAMILY", "29, RETURN_TO_FAMILY",
        "30, RETURN_TO_FAMILY", "31, ENROLMENT", "365, ENROLMENT"})
    void theReturnToTheFamilyCountsUpToThirtyDaysBeforeEnrolment(int daysBefore, Basis basis) {
        LocalDate returned = ENROLLED.minusDays(daysBefore);
        ProgrammeStart start = ProgrammeStart.decide(rules, returned, ENROLLED);
        assertThat(start.basis()).isEqualTo(basis);
        assertThat(start.day()).isEqualTo(basis == Basis.ENROLMENT ? ENROLLED : returned);
        assertThat(start.citation().rule()).isEqualTo("K2");
    }

    @Test
    void anUnknownReturnGivesWayToTheEnrolment() {
        assertThat(ProgrammeStart.decide(rules, null, ENROLLED).day()).isEqualTo(ENROLLED);
    }

    @Test
    void theProgrammeLastsFourMonthsAndMayGrowToEight() {
        ProgrammeCalendar calendar = terms.calendar(LocalDate.of(2026, 1, 5));
        assertThat(calendar.plannedEnd()).isEqualTo("2026-05-04");
        ProgrammeCalendar longer = terms.extend(terms.extend(calendar, 1), 3);
        assertThat(longer.plannedEnd()).isEqualTo("2026-09-04");
        assertThatThrownBy(() -> terms.extend(longer, 1)).hasMessageContaining("at most 4");
        assertThatThrownBy(() -> terms.extend(calendar, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ProgrammeTerms(4, false, 4).extend(calendar, 1)).hasMessageContaining("at most 0");
    }
}
