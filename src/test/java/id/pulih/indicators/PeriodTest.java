package id.pulih.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {

    @ParameterizedTest
    @ValueSource(strings = {"2026-11", "2026-01", "2026-T1", "2026-T4", "2026", "now"})
    void aPeriodIsReadBackFromItsText(String text) {
        assertThat(Period.parse(text).map(Period::toString)).contains(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026-13", "2026-0", "2026-T5", "26", "2026-11-01", "NOW", "0000"})
    void whatIsNoPeriodIsNotReadAsOne(String text) {
        assertThat(Period.parse(text)).isEmpty();
    }

    @Test
    void aQuarterIsThreeMonthsAndAYearTwelve() {
        assertThat(Period.quarter(2026, 4).months()).containsExactly(Period.month(2026, 10), Period.month(2026, 11), Period.month(2026, 12));
        assertThat(Period.year(2026).months()).hasSize(12).startsWith(Period.month(2026, 1)).endsWith(Period.month(2026, 12));
        assertThat(Period.quarter(2026, 4).to()).isEqualTo(LocalDate.of(2026, 12, 31));
        assertThat(Period.NOW.months()).isEmpty();
    }

    @Test
    void theLastPeriodsEndWithThisOneAcrossAYear() {
        assertThat(Period.month(2027, 2).last(4)).containsExactly(Period.month(2026, 11), Period.month(2026, 12), Period.month(2027, 1), Period.month(2027, 2));
        assertThat(Period.quarter(2027, 1).previous()).isEqualTo(Period.quarter(2026, 4));
        assertThat(List.of(Period.year(2026).next(), Period.month(2026, 12).next())).containsExactly(Period.year(2027), Period.month(2027, 1));
    }
}
