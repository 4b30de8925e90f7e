package id.pulih.episodes.internal;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Since when obligations and facts decide what is not over yet. Obligations of one kind compete for facts where their days overlap:
 * those that hang together with one that is not over are needed with it, back to the first day of the first; what lies before a day
 * that none of the kind holds has no bearing on it.
 */
final class DutySpans {

    private final LocalDate today;
    private final Map<UUID, Map<String, Span>> spans = new HashMap<>();

    DutySpans(LocalDate today) {
        this.today = today;
    }

    /** Obligations that hang together: the first day of the first and the last of all. */
    private record Span(LocalDate from, LocalDate last) {

        Span with(LocalDate nextFrom, LocalDate nextLast) {
            // One that is over is forgotten as soon as the next does not touch it.
            return nextFrom.isAfter(last) ? new Span(nextFrom, nextLast) : new Span(from, nextLast.isAfter(last) ? nextLast : last);
        }
    }

    /** In the order of their first days. */
    void add(UUID episode, String kind, LocalDate from, LocalDate last) {
        spans.computeIfAbsent(episode, each -> new HashMap<>()).merge(kind, new Span(from, last),
                (known, next) -> known.last().isBefore(today) ? known.with(next.from(), next.last())
                        : new Span(known.from(), next.last().isAfter(known.last()) ? next.last() : known.last()));
    }

    /** Whether what happens or begins on that day has a bearing on anything that is not over. */
    boolean reach(UUID episode, String kind, LocalDate day) {
        Span span = spans.getOrDefault(episode, Map.of()).get(kind);
        return span != null && open(span) && !day.isBefore(span.from());
    }

    boolean isEmpty() {
        return episodes().isEmpty();
    }

    /** In one order with {@link #days} and {@link #kinds}. */
    List<UUID> episodes() {
        return spans.keySet().stream().filter(each -> spans.get(each).values().stream().anyMatch(this::open)).toList();
    }

    /** Of each episode the first day of all. */
    List<LocalDate> days() {
        return episodes().stream().map(each -> spans.get(each).values().stream().filter(this::open).map(Span::from).min(Comparator.naturalOrder()).orElseThrow()).toList();
    }

    /** Of each episode the kinds, with a blank between two. */
    List<String> kinds() {
        return episodes().stream().map(each -> String.join(" ", spans.get(each).entrySet().stream().filter(span -> open(span.getValue())).map(Map.Entry::getKey).toList())).toList();
    }

    private boolean open(Span span) {
        return !span.last().isBefore(today);
    }
}
