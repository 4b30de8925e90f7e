package id.pulih.accounts;

import id.pulih.access.Asker;
import id.pulih.access.Proofs;
import id.pulih.accounts.internal.Sessions;
import id.pulih.platform.Input;
import id.pulih.platform.ProblemException;
import java.time.Clock;
import java.time.Duration;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Asks for the second factor once more before an act that must not be done at a screen somebody left open. */
@Component
public class StepUp {

    static final Duration FRESH = Duration.ofMinutes(5);

    private final SecondFactors factors;
    private final Sessions sessions;
    private final Clock clock;

    public StepUp(SecondFactors factors, Sessions sessions, Clock clock) {
        this.factors = factors;
        this.sessions = sessions;
        this.clock = clock;
    }

    /**
     * Passes when the session proved a second factor within five minutes or the field {@code code} holds a right one;
     * otherwise the field gets its error. Call it before {@code input.check()} and outside of a transaction.
     */
    public void require(Asker asker, Input input) {
        if (fresh()) {
            return;
        }
        String code = input.typed("code").strip();
        if (code.isEmpty()) {
            input.error("code", "code-needed");
            return;
        }
        try {
            factors.prove(asker.office(), asker.account(), code)
                    .ifPresentOrElse(sessions::proved, () -> input.error("code", "code-wrong"));
        } catch (ProblemException e) {
            input.error("code", "code-too-many", e.args().toArray());
        }
    }

    /** Whether the present session proved a second factor within the last five minutes. */
    public boolean fresh() {
        var session = SecurityContextHolder.getContext().getAuthentication();
        return session != null && Proofs.second(session)
                .filter(proof -> !proof.getIssuedAt().isBefore(clock.instant().minus(FRESH)))
                .isPresent();
    }
}
