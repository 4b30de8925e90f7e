package id.pulih.outcomes.internal;

import id.pulih.platform.Dates;
import id.pulih.platform.Input;
import id.pulih.programmes.ProgrammeCalendar;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The wish to close a programme as completed. */
record Completion(UUID id, LocalDate completedOn, @Nullable String reason) {

    static Completion read(Input input, LocalDate today) {
        var completion = new Completion(
                input.needId("id"), input.needPastDate("completedOn", today), input.text("reason", 2000));
        input.check();
        return completion;
    }

    /** What the programme's own dates have against it (K1). */
    void check(Input input, ProgrammeCalendar calendar) {
        if (completedOn.isBefore(calendar.startsOn())) {
            input.error("completedOn", "date-order", Dates.typed(completedOn), Dates.typed(calendar.startsOn()));
        } else if (reason == null && calendar.closesEarly(completedOn)) {
            input.error("reason", "early-closing", Dates.typed(calendar.plannedEnd()));
        }
        input.check();
    }
}
