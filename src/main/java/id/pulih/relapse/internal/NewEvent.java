package id.pulih.relapse.internal;

import id.pulih.platform.Coded;
import id.pulih.platform.Dates;
import id.pulih.platform.Input;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A return to use as it was sent. */
record NewEvent(UUID id, LocalDate usedOn, KnownBy knownBy, @Nullable OriginKind originKind, @Nullable UUID originId, @Nullable String words) {

    /** How it became known. */
    enum KnownBy implements Coded { CLIENT, FAMILY, AGENT, OFFICER, URINE, OTHER }

    /** What it may be opened from. */
    enum OriginKind implements Coded { ACTIVITY, URINE_TEST }

    static NewEvent read(Input input, LocalDate today, LocalDate startsOn) {
        LocalDate usedOn = input.needPastDate("usedOn", today);
        if (input.ok("usedOn") && usedOn.isBefore(startsOn)) {
            input.error("usedOn", "before-programme", Dates.typed(usedOn), Dates.typed(startsOn));
        }
        OriginKind kind = input.code("originKind", OriginKind.class);
        UUID origin = input.id("originId");
        if (input.ok("originId") && (kind == null) != (origin == null)) {
            input.error("originKind", "required");
        }
        return new NewEvent(input.needId("id"), usedOn, input.needCode("knownBy", KnownBy.class), kind,
                origin, input.text("words", 2000));
    }
}
