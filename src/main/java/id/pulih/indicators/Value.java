package id.pulih.indicators;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * An indicator's value with what it was made of.
 *
 * @param denominator 0 as well where the indicator has none
 * @param bounds      null for an indicator without bounds; the value itself is then the worst case
 */
public record Value(Indicator.Unit unit, long numerator, long denominator, @Nullable Bounds bounds) {

    /** @param best the numerator of the best case; @param tested the denominator of those about whom something is known */
    public record Bounds(long best, long tested) {}

    /** Percent to one decimal, a ratio to two, or the number; null where there is nothing to divide by. */
    public @Nullable BigDecimal number() {
        return switch (unit) {
            case COUNT -> BigDecimal.valueOf(numerator);
            case PERCENT -> share(numerator, denominator, 100, 1);
            case RATIO -> share(numerator, denominator, 1, 2);
        };
    }

    /** The value when everything unknown went well. */
    public @Nullable BigDecimal best() {
        return bounds == null ? null : share(bounds.best(), denominator, 100, 1);
    }

    /** The value among those about whom something is known. */
    public @Nullable BigDecimal tested() {
        return bounds == null ? null : share(numerator, bounds.tested(), 100, 1);
    }

    private static @Nullable BigDecimal share(long part, long whole, int times, int decimals) {
        return whole == 0 ? null : BigDecimal.valueOf(part * times).divide(BigDecimal.valueOf(whole), decimals, RoundingMode.HALF_UP);
    }
}
