package id.pulih.outcomes;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import id.pulih.instruments.Fraction;
import id.pulih.instruments.QualityClass;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One domain from the initial to the final form. The exact scores are kept and everything else is derived from them, so
 * that the shown numbers cannot disagree; change, ratio and difference are null when the two cannot be compared.
 *
 * @param start the exact initial 0-100 score, or null when there is none
 * @param end the exact final 0-100 score, or null when there is none
 * @param comparable whether both forms were scored by the same method (K12)
 * @param qualityClass the class of the final score
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
@JsonPropertyOrder({"initial", "final", "class", "change", "ratio", "fromZero", "difference", "arithmetic"})
public record DomainOutcome(
        @JsonIgnore @Nullable Fraction start,
        @JsonIgnore @Nullable Fraction end,
        @JsonIgnore boolean comparable,
        @JsonProperty("class") @Nullable QualityClass qualityClass) {

    static DomainOutcome of(@Nullable Fraction start, @Nullable Fraction end, boolean comparable, int threshold) {
        QualityClass qualityClass = end == null
                ? null
                : end.compareTo(Fraction.of(threshold)) >= 0 ? QualityClass.BAIK : QualityClass.KURANG;
        return new DomainOutcome(start, end, comparable, qualityClass);
    }

    /** The initial score: whole, or with two decimals. */
    @JsonProperty("initial")
    public @Nullable BigDecimal initialScore() {
        return start == null ? null : start.shown();
    }

    /** The final score: whole, or with two decimals. */
    @JsonProperty("final")
    public @Nullable BigDecimal finalScore() {
        return end == null ? null : end.shown();
    }

    @JsonProperty
    public @Nullable Change change() {
        Fraction moved = exactDifference();
        return moved == null ? null : Change.of(moved.signum());
    }

    /** (final - initial) / initial to four decimals (R27), or null; also null when the initial score is 0 (K11). */
    @JsonProperty
    public @Nullable BigDecimal ratio() {
        Fraction ratio = exactRatio();
        return ratio == null ? null : ratio.rounded(4);
    }

    /** The ratio as a reduced fraction, for example 13/56, or null. */
    public @Nullable Fraction exactRatio() {
        Fraction moved = exactDifference();
        return moved == null || start == null || start.signum() == 0 ? null : moved.dividedBy(start);
    }

    /** The ratio in percent to two decimals, for example 23.21, or null. */
    public @Nullable BigDecimal percent() {
        Fraction ratio = exactRatio();
        return ratio == null ? null : new Fraction(100 * ratio.numerator(), ratio.denominator()).rounded(2);
    }

    /** True when the two are comparable and the initial score is 0, so that no ratio exists (K11); otherwise null. */
    @JsonProperty
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public @Nullable Boolean fromZero() {
        return exactDifference() != null && start != null && start.signum() == 0 ? true : null;
    }

    @JsonProperty
    public @Nullable BigDecimal difference() {
        Fraction moved = exactDifference();
        return moved == null ? null : moved.shown();
    }

    /** The sum as one can follow it, {@code (69-56)/56 = 13/56 = 0.2321}, or {@code 6-0 = 6} when it starts from 0. */
    @JsonProperty
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public @Nullable String arithmetic() {
        if (exactDifference() == null) {
            return null;
        }
        String subtraction = finalScore() + "-" + initialScore();
        return exactRatio() == null
                ? subtraction + " = " + difference()
                : "(" + subtraction + ")/" + initialScore() + " = " + exactRatio() + " = " + ratio();
    }

    private @Nullable Fraction exactDifference() {
        return comparable && start != null && end != null ? end.minus(start) : null;
    }
}
