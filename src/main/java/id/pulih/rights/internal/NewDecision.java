package id.pulih.rights.internal;

import id.pulih.platform.Input;
import java.util.List;
import java.util.UUID;

/**
 * A decision as it is recorded.
 *
 * @param reason   in words for the person who asked
 * @param consents those taken back with it, when the withdrawal of consent is granted
 */
record NewDecision(UUID id, Decision decision, Ground ground, String reason, List<String> consents) {

    static NewDecision read(Input input) {
        var decided = new NewDecision(input.needId("id"), input.needCode("decision", Decision.class),
                input.needCode("ground", Ground.class), input.needText("reason", 2000), input.texts("consents", 60));
        if (input.ok("decision") && input.ok("ground") && !decided.ground.fits(decided.decision)) {
            input.error("ground", "ground-does-not-fit");
        }
        return decided;
    }
}
