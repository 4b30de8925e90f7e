package id.pulih.indicators;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A month, a quarter, a year, or what stands now; as text {@code 2026-11}, {@code 2026-T4}, {@code 2026}, {@code now}. */
public record Period(Kind kind, LocalDate from) implements Comparable<Period> {

    public static final Period NOW = new Period(Kind.NOW, LocalDate.EPOCH);

    private static final Pattern TEXT = Pattern.compile("(\\d{4})(?:-(?:(0[1-9]|1[0-2])|T([1-4])))?");

    /** How long, in months; nothing for what stands now. */
    public enum Kind {
        MONTH(1), QUARTER(3), YEAR(12), NOW(0);

        private final int months;

        Kind(int months) {
            this.months = months;
        }
    }

    public static Period month(int year, int month) {
        return new Period(Kind.MONTH, LocalDate.of(year, month, 1));
    }

    /** @param number 1 to 4 */
    public static Period quarter(int year, int number) {
        return new Period(Kind.QUARTER, LocalDate.of(year, 3 * number - 2, 1));
    }

    public static Period year(int year) {
        return new Period(Kind.YEAR, LocalDate.of(year, 1, 1));
    }

    /** The one of that kind in which the day lies. */
    public static Period of(Kind kind, LocalDate day) {
        return switch (kind) {
            case MONTH -> month(day.getYear(), day.getMonthValue());
            case QUARTER -> quarter(day.getYear(), (day.getMonthValue() + 2) / 3);
            case YEAR -> year(day.getYear());
            case NOW -> NOW;
        };
    }

    public static Optional<Period> parse(String text) {
        if (text.equals("now")) {
            return Optional.of(NOW);
        }
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches() || parts.group(1).equals("0000")) {
            return Optional.empty();
        }
        int year = Integer.parseInt(parts.group(1));
        if (parts.group(2) != null) {
            return Optional.of(month(year, Integer.parseInt(parts.group(2))));
        }
        return Optional.of(parts.group(3) == null ? year(year) : quarter(year, Integer.parseInt(parts.group(3))));
    }

    /** The last day. */
    public LocalDate to() {
        return kind == Kind.NOW ? LocalDate.MAX : from.plusMonths(kind.months).minusDays(1);
    }

    public boolean holds(LocalDate day) {
        return kind == Kind.NOW || (!day.isBefore(from) && !day.isAfter(to()));
    }

    public Period previous() {
        return kind == Kind.NOW ? this : of(kind, from.minusMonths(kind.months));
    }

    public Period next() {
        return kind == Kind.NOW ? this : of(kind, from.plusMonths(kind.months));
    }

    /** This one and those before it, the oldest first. */
    public List<Period> last(int count) {
        return IntStream.range(0, count).mapToObj(n -> of(kind, from.minusMonths((long) kind.months * (count - 1 - n)))).toList();
    }

    /** The months it is made of. */
    public List<Period> months() {
        return Stream.iterate(of(Kind.MONTH, from), Period::next).limit(kind.months).toList();
    }

    @Override
    public int compareTo(Period other) {
        int byDay = from.compareTo(other.from);
        return byDay == 0 ? kind.compareTo(other.kind) : byDay;
    }

    @Override
    public String toString() {
        String month = YearMonth.from(from).toString();
        return switch (kind) {
            case MONTH -> month;
            case QUARTER -> month.substring(0, 4) + "-T" + (from.getMonthValue() + 2) / 3;
            case YEAR -> month.substring(0, 4);
            case NOW -> "now";
        };
    }
}
