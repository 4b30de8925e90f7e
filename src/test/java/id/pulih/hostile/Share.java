package id.pulih.hostile;

import java.util.List;
import java.util.stream.IntStream;

/** How much of a long list every run tries: a part that begins elsewhere each time, or all with {@code -Dpulih.thorough=true}. */
public final class Share {

    private static final boolean ALL = Boolean.getBoolean("pulih.thorough");

    private Share() {}

    /** One in so many, the first of them at the place that the turn says: turns together try everything. */
    public static <T> List<T> of(List<T> list, int oneIn, int turn) {
        int step = ALL ? 1 : oneIn;
        return IntStream.range(0, list.size()).filter(place -> place % step == Math.floorMod(turn, step)).mapToObj(list::get).toList();
    }
}
