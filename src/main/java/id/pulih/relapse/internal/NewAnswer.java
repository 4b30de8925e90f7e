package id.pulih.relapse.internal;

import id.pulih.platform.Coded;
import id.pulih.platform.Dates;
import id.pulih.platform.Input;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How an action was answered, as it was sent.
 *
 * @param fact the urine test or referral that did it
 */
record NewAnswer(UUID id, Kind kind, LocalDate onDay, String words, @Nullable UUID fact) {

    /** Done, or waived for a reason: the client refused, or it could not be done. */
    enum Kind implements Coded { DONE, REFUSED, IMPOSSIBLE }

    static NewAnswer read(Input input, LocalDate today, LocalDate usedOn) {
        LocalDate onDay = input.needPastDate("onDay", today);
        if (input.ok("onDay") && onDay.isBefore(usedOn)) {
            input.error("onDay", "date-order", Dates.typed(onDay), Dates.typed(usedOn));
        }
        return new NewAnswer(input.needId("id"), input.needCode("answer", Kind.class), onDay, input.needText("found", 2000), input.id("fact"));
    }

    boolean done() {
        return kind == Kind.DONE;
    }
}
