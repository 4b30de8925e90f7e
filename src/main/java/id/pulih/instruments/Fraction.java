package id.pulih.instruments;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An exact rational number, always reduced and with a positive denominator. Scores are compared as fractions because a
 * rounded number can fall on the other side of a limit.
 */
public record Fraction(long numerator, long denominator) implements Comparable<Fraction> {

    /** @throws ArithmeticException when the denominator is 0 */
    public Fraction {
        if (denominator == 0) {
            throw new ArithmeticException("a fraction needs a denominator other than 0");
        }
        long divisor = Long.signum(denominator) * greatestCommonDivisor(Math.abs(numerator), Math.abs(denominator));
        numerator /= divisor;
        denominator /= divisor;
    }

    public static Fraction of(long whole) {
        return new Fraction(whole, 1);
    }

    /** The same value as a decimal number, for example 10.5 as 21/2. */
    public static Fraction of(BigDecimal decimal) {
        int scale = Math.max(decimal.scale(), 0);
        return new Fraction(
                decimal.movePointRight(scale).longValueExact(),
                BigDecimal.TEN.pow(scale).longValueExact());
    }

    public Fraction plus(Fraction other) {
        return new Fraction(
                Math.addExact(
                        Math.multiplyExact(numerator, other.denominator),
                        Math.multiplyExact(other.numerator, denominator)),
                Math.multiplyExact(denominator, other.denominator));
    }

    public Fraction minus(Fraction other) {
        return plus(new Fraction(-other.numerator, other.denominator));
    }

    /** @throws ArithmeticException when {@code other} is 0 */
    public Fraction dividedBy(Fraction other) {
        return new Fraction(
                Math.multiplyExact(numerator, other.denominator), Math.multiplyExact(denominator, other.numerator));
    }

    public int signum() {
        return Long.signum(numerator);
    }

    /** Rounded to so many decimals, halves away from zero. */
    public BigDecimal rounded(int decimals) {
        return BigDecimal.valueOf(numerator).divide(BigDecimal.valueOf(denominator), decimals, RoundingMode.HALF_UP);
    }

    /** Whole numbers without decimals (56), all others with two (53.57). */
    public BigDecimal shown() {
        return rounded(denominator == 1 ? 0 : 2);
    }

    @Override
    public int compareTo(Fraction other) {
        return Long.compare(
                Math.multiplyExact(numerator, other.denominator), Math.multiplyExact(other.numerator, denominator));
    }

    /** Written as {@code 13/56}, or {@code 13} when whole. */
    @Override
    public String toString() {
        return denominator == 1 ? Long.toString(numerator) : numerator + "/" + denominator;
    }

    private static long greatestCommonDivisor(long a, long b) {
        return b == 0 ? a : greatestCommonDivisor(b, a % b);
    }
}
