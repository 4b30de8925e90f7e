package id.pulih.indicators.internal;

import id.pulih.indicators.internal.Course.Happening;
import id.pulih.indicators.internal.Course.Head;
import id.pulih.indicators.internal.Course.Span;
import id.pulih.indicators.internal.Course.What;
import id.pulih.programmes.ObligationState;
import id.pulih.programmes.ObligationState.State;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A programme that runs, with what nobody has done yet: a pure function of what was recorded, as {@link Contribution} is, and what is kept
 * of it. What of it is late today its readers say.
 *
 * @param pauses  two days for each that is over: its first, and the one on which the programme went on; after the first day of the programme
 * @param agent   who accompanies, from whatever day on
 * @param duties  what is owed, with rules and windows; all three null where they are kept and were never worked out
 * @param windows three days for each duty: first, last on time, last; after the first day of the programme
 */
record Running(UUID client, String programme, Span span, List<Integer> pauses, @Nullable LocalDate pausedSince, @Nullable UUID agent,
        @Nullable List<UUID> duties, @Nullable List<String> rules, @Nullable List<Integer> windows) {

    private static final Set<State> OPEN = Set.of(State.DUE, State.LATE, State.MISSED);

    /** Empty when it has ended. */
    static Optional<Running> of(Course course) {
        Head head = course.head();
        if (head.ended()) {
            return Optional.empty();
        }
        LocalDate start = head.startsOn();
        List<Happening> pauses = course.all(What.PAUSE).stream().sorted(Comparator.comparing(Happening::day)).toList();
        Map<String, UUID> ids = new HashMap<>();
        course.all(What.DUTY).forEach(each -> ids.put(String.valueOf(each.words()), each.id()));
        List<ObligationState> open = DutyCounts.states(course, Standing.of(course, Set.of())).stream()
                .filter(each -> OPEN.contains(each.state()))
                .sorted(Comparator.comparing(each -> each.obligation().ruleKey())).toList();
        return Optional.of(new Running(head.client(), head.programme(), head.span(),
                pauses.stream().filter(each -> each.until() != null).flatMap(each -> days(start, Stream.of(each.day(), each.until()))).toList(),
                pauses.stream().filter(each -> each.until() == null).map(Happening::day).findFirst().orElse(null),
                course.all(What.ASSIGNMENT).stream().filter(each -> each.until() == null)
                        .max(Comparator.comparing(Happening::day).thenComparing(Happening::noted).thenComparing(each -> each.id().toString()))
                        .map(Happening::id).orElse(null),
                open.stream().map(each -> ids.get(each.obligation().ruleKey())).toList(),
                open.stream().map(each -> each.obligation().ruleKey()).toList(),
                open.stream().map(ObligationState::obligation).flatMap(each -> days(start, Stream.of(each.from(), each.to(), each.lastDay()))).toList()));
    }

    /** Of the columns {@link CourseQueries} and {@link RunningRows} read. Null where nothing is kept. */
    static @Nullable Running kept(ResultSet row) throws SQLException {
        UUID client = row.getObject("kept_client", UUID.class);
        if (client == null) {
            return null;
        }
        var span = new Span(row.getObject("kept_starts_on", LocalDate.class), row.getInt("kept_months"), row.getInt("kept_extension"),
                row.getObject("kept_planned_end", LocalDate.class));
        return new Running(client, row.getString("kept_programme"), span, Objects.requireNonNull(all(row.getArray("pauses"), Integer.class)),
                row.getObject("paused_since", LocalDate.class), row.getObject("agent_id", UUID.class), all(row.getArray("obligations"), UUID.class),
                all(row.getArray("rules"), String.class), all(row.getArray("windows"), Integer.class));
    }

    private static <T> @Nullable List<T> all(@Nullable Array array, Class<T> type) throws SQLException {
        return array == null ? null : Arrays.stream((Object[]) array.getArray()).map(type::cast).toList();
    }

    private static Stream<Integer> days(LocalDate start, Stream<LocalDate> days) {
        return days.map(each -> (int) (each.toEpochDay() - start.toEpochDay()));
    }
}
