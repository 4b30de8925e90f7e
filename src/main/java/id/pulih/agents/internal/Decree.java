package id.pulih.agents.internal;

import id.pulih.platform.Dates;
import id.pulih.platform.Input;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The village's decree that makes somebody an agent (R40). */
public record Decree(String number, LocalDate date, String signedBy, @Nullable LocalDate expiresOn) {

    static Decree read(Input input, LocalDate today) {
        var decree = new Decree(input.needText("number", 100), input.needPastDate("date", today),
                input.needText("signedBy", 100), input.date("expiresOn"));
        LocalDate expires = decree.expiresOn;
        if (expires != null && input.ok("date") && expires.isBefore(decree.date)) {
            input.error("expiresOn", "date-order", Dates.typed(expires), Dates.typed(decree.date));
        }
        return decree;
    }
}
