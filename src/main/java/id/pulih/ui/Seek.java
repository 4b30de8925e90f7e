package id.pulih.ui;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Where a long list goes on: after the row with this key. It stands in the address, {@code ?sesudah=2026-11-20_01a2…}, so
 * that nothing personal may be in it: days, instants, numbers, case numbers, ids. Lists are sought by their key and never by
 * counting rows: the thousandth page costs what the first does, and a row that comes meanwhile moves nothing.
 */
public final class Seek {

    /** What a part of a key is, and what stands before all of its kind: down from the greatest, up from the least. */
    public enum Key {
        DAY_DOWN(LocalDate.of(9999, 12, 31), LocalDate::parse),
        DAY_UP(LocalDate.of(1, 1, 1), LocalDate::parse),
        INSTANT_DOWN(Instant.parse("9999-12-31T00:00:00Z"), Instant::parse),
        INSTANT_UP(Instant.parse("0001-01-01T00:00:00Z"), Instant::parse),
        ID_DOWN(new UUID(-1, -1), UUID::fromString),
        ID_UP(new UUID(0, 0), UUID::fromString),
        NUMBER_DOWN(Long.MAX_VALUE, Long::valueOf),
        NUMBER_UP(Long.MIN_VALUE, Long::valueOf),
        CODE_UP("", Key::code);

        private final Object start;
        private final Function<String, Object> reading;

        Key(Object start, Function<String, Object> reading) {
            this.start = start;
            this.reading = reading;
        }

        private static String code(String text) {
            if (!text.matches("[A-Za-z0-9./-]{1,40}")) {
                throw new IllegalArgumentException("No code");
            }
            return text;
        }
    }

    private static final String BETWEEN = "_";
    private static final int LONGEST = 200;
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    private final List<Object> key;
    private final boolean first;
    private final boolean lost;

    private Seek(List<Object> key, boolean first, boolean lost) {
        this.key = key;
        this.first = first;
        this.lost = lost;
    }

    /** @param text as it came in the address; what cannot be read leads to the first page, which says so */
    public static Seek read(String text, Key... keys) {
        List<Object> start = List.of(keys).stream().map(each -> each.start).toList();
        if (text.isEmpty()) {
            return new Seek(start, true, false);
        }
        String[] parts = text.split(BETWEEN, -1);
        if (text.length() > LONGEST || parts.length != keys.length) {
            return new Seek(start, true, true);
        }
        try {
            return new Seek(IntStream.range(0, keys.length).mapToObj(place -> within(keys[place].reading.apply(parts[place]))).toList(), false, false);
        } catch (DateTimeException | IllegalArgumentException e) {
            return new Seek(start, true, true);
        }
    }

    /** PostgreSQL knows neither the year -5 nor the year 300000. */
    private static Object within(Object part) {
        LocalDate day = part instanceof LocalDate date ? date : part instanceof Instant at ? LocalDate.ofInstant(at, ZoneOffset.UTC) : LAST_DAY;
        if (day.getYear() < 1 || day.isAfter(LAST_DAY)) {
            throw new IllegalArgumentException("No day of a calendar");
        }
        return part;
    }

    static String text(List<?> key) {
        return String.join(BETWEEN, key.stream().map(String::valueOf).toList());
    }

    public boolean first() {
        return first;
    }

    /** Whether an address was given that leads nowhere. */
    public boolean lost() {
        return lost;
    }

    /** Whether this place is before a row with that key, for lists that are put in order outside the database; upwards only. */
    public boolean before(List<? extends Comparable<?>> row) {
        for (int place = 0; place < key.size(); place++) {
            int order = compared(key.get(place), row.get(place));
            if (order != 0) {
                return order < 0;
            }
        }
        return false;
    }

    /** Ids as the database compares them: without a sign. */
    @SuppressWarnings("unchecked")
    private static int compared(Object one, Object other) {
        return one instanceof UUID ? one.toString().compareTo(other.toString()) : ((Comparable<Object>) one).compareTo(other);
    }

    public LocalDate day(int place) {
        return (LocalDate) key.get(place);
    }

    public OffsetDateTime at(int place) {
        return OffsetDateTime.ofInstant((Instant) key.get(place), ZoneOffset.UTC);
    }

    public UUID id(int place) {
        return (UUID) key.get(place);
    }

    public long number(int place) {
        return (long) key.get(place);
    }

    public String code(int place) {
        return (String) key.get(place);
    }
}
