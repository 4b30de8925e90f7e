package id.pulih.instruments;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The score of one WHOQOL-BREF domain: {@code raw} is the sum of the {@code answered} items after reversal. Whole numbers
 * by {@code who-table}, two decimals by {@code who-exact}; the scores and the class are null, and
 * {@code invalidReason} is given, when there were too few answers.
 */
public record DomainScore(
        int raw,
        int answered,
        @Nullable BigDecimal score4to20,
        @Nullable BigDecimal score0to100,
        @JsonProperty("class") @Nullable QualityClass qualityClass,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable InvalidReason invalidReason) {

    static DomainScore invalid(int raw, int answered, InvalidReason reason) {
        return new DomainScore(raw, answered, null, null, null, reason);
    }

    static DomainScore of(int raw, int answered, ScoringMethod method, int threshold) {
        QualityClass qualityClass = value(raw, answered, method).compareTo(Fraction.of(threshold)) >= 0
                ? QualityClass.BAIK
                : QualityClass.KURANG;
        int decimals = method == ScoringMethod.WHO_TABLE ? 0 : 2;
        BigDecimal upTo20 = method == ScoringMethod.WHO_TABLE
                ? BigDecimal.valueOf(table4to20(raw, answered))
                : new Fraction(4L * raw, answered).rounded(decimals);
        return new DomainScore(
                raw, answered, upTo20, value(raw, answered, method).rounded(decimals), qualityClass, null);
    }

    /** The 0-100 score without rounding other than the method's own, or null when the domain has no score. */
    public @Nullable Fraction value(ScoringMethod method) {
        return score0to100 == null ? null : value(raw, answered, method);
    }

    private static Fraction value(int raw, int answered, ScoringMethod method) {
        return method == ScoringMethod.WHO_TABLE
                ? Fraction.of(((table4to20(raw, answered) - 4) * 25 + 2) / 4)
                : new Fraction(25L * (raw - answered), answered);
    }

    /**
     * 4 x mean, halves up, in whole numbers. The table rounds here and again at 0-100; rounding only at the end gives
     * other numbers in up to 24 of 29 rows. With missing items the mean of those answered stands for the others.
     */
    private static int table4to20(int raw, int answered) {
        return (8 * raw + answered) / (2 * answered);
    }
}
