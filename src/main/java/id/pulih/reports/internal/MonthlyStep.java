package id.pulih.reports.internal;

import id.pulih.platform.Coded;
import id.pulih.platform.Problem;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What can be done to a monthly report, and after what. The case table is {@code cases/monthly.yaml}. */
enum MonthlyStep implements Coded {
    SUBMITTED,
    RETURNED,
    SIGNED,
    REOPENED,
    RECEIVED,
    SENT_BACK;

    private static final Set<MonthlyStep> OPEN = Set.of(RETURNED, REOPENED);
    private static final Set<MonthlyStep> LOCKED = Set.of(SIGNED, RECEIVED, SENT_BACK);

    /** @param last what was done last; null while the report was never handed in */
    static boolean editable(@Nullable MonthlyStep last) {
        return last == null || OPEN.contains(last);
    }

    /** Whether the numbers shown are those that were signed. */
    static boolean locked(@Nullable MonthlyStep last) {
        return last != null && LOCKED.contains(last);
    }

    boolean mayFollow(@Nullable MonthlyStep last) {
        return switch (this) {
            case SUBMITTED -> editable(last);
            case RETURNED, SIGNED -> last == SUBMITTED;
            case REOPENED -> locked(last);
            case RECEIVED, SENT_BACK -> last == SIGNED;
        };
    }

    /** Why it may not follow: what is still missing, or that it was done. */
    Problem hindrance(@Nullable MonthlyStep last) {
        return switch (this) {
            case RETURNED, SIGNED -> this != last && editable(last) ? Problem.NOT_HANDED_IN : Problem.ALREADY_DONE;
            case REOPENED, RECEIVED, SENT_BACK -> this == last || locked(last) ? Problem.ALREADY_DONE : Problem.NOT_SIGNED;
            case SUBMITTED -> Problem.ALREADY_DONE;
        };
    }

    /** Going back asks why. */
    boolean needsReason() {
        return this == RETURNED || this == REOPENED || this == SENT_BACK;
    }
}
