package id.pulih.entitlements;

import id.pulih.platform.Coded;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How something that is owed to a client stands today. */
public enum Standing implements Coded {
    GIVEN,
    /** Its time has come and is not over. */
    DUE,
    LATE,
    /** Its last day is over; it can no longer be given. */
    MISSED,
    REFUSED,
    IMPOSSIBLE,
    /** Its time has not come. */
    UPCOMING;

    /** Of a programme's obligation. @param state due, done, late, missed, refused or impossible */
    public static Standing ofDuty(String state, boolean upcoming) {
        return switch (state) {
            case "done" -> GIVEN;
            case "due" -> upcoming ? UPCOMING : DUE;
            default -> Coded.of(Standing.class, state);
        };
    }

    /** Of an action that answers a return to use: late from the day after its day. */
    public static Standing ofAction(@Nullable String result, LocalDate dueOn, LocalDate today) {
        if (result != null) {
            return result.equals("done") ? GIVEN : Coded.of(Standing.class, result);
        }
        return dueOn.isBefore(today) ? LATE : DUE;
    }

    /** Of a referral that somebody accepted. @param state accepted or done */
    public static Standing ofReferral(String state) {
        return state.equals("done") ? GIVEN : DUE;
    }
}
