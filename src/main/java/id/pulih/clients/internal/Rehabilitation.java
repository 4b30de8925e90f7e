package id.pulih.clients.internal;

import id.pulih.platform.Coded;
import id.pulih.platform.Input;
import java.time.LocalDate;

/** The rehabilitation that aftercare follows. The institution is a name; one of the directory is recognised by it. */
public record Rehabilitation(String institution, Kind kind, LocalDate finishedOn) {

    /** How it was given. */
    public enum Kind implements Coded {
        INPATIENT,
        OUTPATIENT,
        COMMUNITY
    }

    static Rehabilitation read(Input input, LocalDate today) {
        Input part = input.at("rehabilitation");
        return new Rehabilitation(part.needText("institution", 150), part.needCode("kind", Kind.class),
                part.needPastDate("finishedOn", today));
    }
}
