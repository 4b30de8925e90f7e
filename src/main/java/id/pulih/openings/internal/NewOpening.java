package id.pulih.openings.internal;

import id.pulih.platform.Input;
import java.util.Map;
import java.util.UUID;

/** What somebody asks for: the reason is told to the serving office and to the data protection officer. */
record NewOpening(UUID id, ReasonKind kind, String reason) {

    /** Shorter ones say nothing to whoever reviews them. */
    private static final int LEAST = 20;

    static NewOpening read(Input input) {
        var opening = new NewOpening(input.needId("id"), input.needCode("kind", ReasonKind.class), input.needText("reason", 500));
        if (input.ok("reason") && opening.reason.length() < LEAST) {
            input.error("reason", "too-short", LEAST, opening.reason.length());
        }
        return opening;
    }

    /** What makes two sendings the same: not the code, which is another one each time. */
    static Input fingerprint(Input sent) {
        return sent.with(Map.of("code", ""));
    }
}
