package id.pulih.ui;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;

/**
 * A page of a long list, with where it goes on; {@code ui/more.jte} shows the way.
 *
 * @param next  the key after which it goes on; empty at the end
 * @param first whether it is the list's beginning
 * @param lost  whether the address named a place that is none: the beginning is shown instead, and {@code ui/lost.jte} says so
 */
public record Slice<T>(List<T> rows, String next, boolean first, boolean lost) {

    /**
     * @param found what the search gave: one more than {@code most} tells of more
     * @param key   of a row, in the order of the {@link Seek.Key keys} it was sought by
     */
    public static <T> Slice<T> of(List<T> found, int most, Seek from, Function<? super T, List<?>> key) {
        boolean more = found.size() > most;
        List<T> rows = more ? List.copyOf(found.subList(0, most)) : found;
        return new Slice<>(rows, more ? Seek.text(key.apply(rows.getLast())) : "", from.first(), from.lost());
    }

    /** For readers to whom the list is closed. */
    public static <T> Slice<T> none() {
        return new Slice<>(List.of(), "", true, false);
    }

    /** The same page with each row made ready. */
    public <R> Slice<R> map(Function<? super T, ? extends R> change) {
        return new Slice<>(rows.stream().<R>map(change).toList(), next, first, lost);
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    public boolean more() {
        return !next.isEmpty();
    }

    /** @param path of the list, with what it is narrowed by */
    public String url(String path, String field) {
        String joint = path.endsWith("?") ? "" : path.contains("?") ? "&" : "?";
        return path + joint + field + "=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
    }
}
