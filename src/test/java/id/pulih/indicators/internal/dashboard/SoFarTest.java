package id.pulih.indicators.internal.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.indicators.Counts;
import id.pulih.indicators.Measure;
import id.pulih.indicators.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SoFarTest {

    private static final Period QUARTER = Period.quarter(2026, 4);

    private static Counts visits(int due, int done) {
        long[] numbers = new long[Measure.count()];
        numbers[Measure.VISIT_DUE.ordinal()] = due;
        numbers[Measure.VISIT_DONE.ordinal()] = done;
        numbers[Measure.VISIT_ON_TIME.ordinal()] = done;
        return new Counts(numbers);
    }

    private static Rate coverage(LocalDate today) {
        var series = new TreeMap<>(Map.of(Period.month(2026, 10), visits(5, 5), Period.month(2026, 11), visits(8, 6), Period.month(2026, 12), visits(6, 0),
                QUARTER, visits(19, 11)));
        return Subject.COVERAGE.rate(new SoFar(today).counts(series, QUARTER));
    }

    @Test
    void aQuarterThatIsNotOverCountsTheMonthsThatHaveBegun() {
        assertThat(coverage(LocalDate.of(2026, 11, 30))).isEqualTo(Rate.share(11, 13));
        assertThat(coverage(LocalDate.of(2026, 12, 1))).isEqualTo(Rate.share(11, 19));
        assertThat(coverage(LocalDate.of(2027, 1, 1))).isEqualTo(Rate.share(11, 19));
        assertThat(new SoFar(LocalDate.of(2026, 11, 23)).parts(Period.year(2026))).hasSize(11).endsWith(Period.month(2026, 11));
        assertThat(new SoFar(LocalDate.of(2026, 11, 23)).parts(Period.NOW)).isEqualTo(List.of(Period.NOW));
    }

    @Test
    void onlyDutiesOfTheRunningMonthAreStillOpen() {
        var soFar = new SoFar(LocalDate.of(2026, 11, 30));
        assertThat(soFar.open(Subject.COVERAGE, Period.month(2026, 11))).isTrue();
        assertThat(soFar.open(Subject.TIMELINESS, Period.month(2026, 11))).isTrue();
        assertThat(soFar.open(Subject.IMPROVED, Period.month(2026, 11))).isFalse();
        assertThat(soFar.open(Subject.COVERAGE, Period.month(2026, 10))).isFalse();
        assertThat(soFar.open(Subject.COVERAGE, QUARTER)).isFalse();
    }

    @Test
    void inTimeIsAShareOfAllThatIsOwed() {
        assertThat(Subject.TIMELINESS.rate(visits(19, 13))).isEqualTo(Rate.share(13, 19));
    }
}
