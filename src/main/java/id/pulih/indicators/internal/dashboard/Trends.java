package id.pulih.indicators.internal.dashboard;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Draws numbers over time. */
final class Trends {

    private static final int ALL = 100;

    private Trends() {}

    /** @param rates oldest first, null where the number is hidden */
    static Drawing drawn(List<@Nullable Rate> rates, Subject subject) {
        var values = new ArrayList<@Nullable Double>();
        var most = new ArrayList<@Nullable Double>();
        for (Rate each : rates) {
            values.add(each == null || each.empty() ? null : each.value());
            most.add(each == null || each.empty() ? null : each.most(subject));
        }
        return Drawing.of(values, most, subject.percent(), target(subject));
    }

    /** Every duty is to be done, and in time (S004 III.D); for the others no clause names a number to reach. */
    static @Nullable Integer target(Subject subject) {
        return subject == Subject.COVERAGE || subject == Subject.TIMELINESS ? ALL : null;
    }
}
