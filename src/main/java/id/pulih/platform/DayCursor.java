package id.pulih.platform;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Where a list ordered by day and id, newest first, goes on. Travels as {@code 2026-11-21_<id>} in {@code next} and {@code after}. */
public record DayCursor(LocalDate day, UUID id) {

    /** Before this one lies everything. */
    public static final DayCursor START = new DayCursor(LocalDate.of(9999, 12, 31), new UUID(-1L, -1L));

    /** The most a caller gets at once. */
    public static final int MAX = 100;

    /** One page of a list: {@code next} is null on the last one. */
    public record Page<T>(List<T> items, @Nullable String next) {

        /** @param found one row more than the page holds, when there is more */
        public static <T> Page<T> of(List<T> found, int limit, Function<T, DayCursor> place) {
            if (found.size() <= limit) {
                return new Page<>(found, null);
            }
            List<T> items = found.subList(0, limit);
            return new Page<>(items, place.apply(items.getLast()).toString());
        }
    }

    /** The cursor of a request; a missing one is {@link #START}, a wrong one is an error at {@code after}. */
    public static DayCursor read(Input input) {
        String text = input.text("after", 60);
        if (text == null) {
            return START;
        }
        String[] parts = text.split("_", 2);
        LocalDate day = Dates.parse(parts[0]);
        if (day == null || parts.length < 2 || !parts[1].matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")) {
            input.error("after", "cursor", text);
            return START;
        }
        return new DayCursor(day, UUID.fromString(parts[1]));
    }

    @Override
    public String toString() {
        return day + "_" + id;
    }
}
