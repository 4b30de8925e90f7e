package id.pulih.accounts.internal;

import id.pulih.access.Role;
import id.pulih.platform.Dates;
import id.pulih.platform.Input;
import java.time.LocalDate;
import java.util.UUID;

/** A deputy to be named: who, for which head's role, from and until which day, and why. */
record NewDeputy(UUID id, UUID account, Role role, LocalDate from, LocalDate until, String reason) {

    static final int MOST_DAYS = 90;

    static NewDeputy read(Input input, LocalDate today) {
        var deputy = new NewDeputy(input.needId("id"), input.needId("account"), input.needCode("role", Role.class),
                input.needDate("from"), input.needDate("until"), input.needText("reason", 300));
        if (input.ok("from") && deputy.from().isBefore(today)) {
            input.error("from", "date-order", Dates.typed(deputy.from()), Dates.typed(today));
        }
        if (input.ok("from") && input.ok("until")) {
            deputy.checkLength(input);
        }
        return deputy;
    }

    private void checkLength(Input input) {
        if (until.isBefore(from)) {
            input.error("until", "date-order", Dates.typed(until), Dates.typed(from));
        } else if (!until.isBefore(from.plusDays(MOST_DAYS))) {
            input.error("until", "deputy-too-long", MOST_DAYS);
        }
    }
}
