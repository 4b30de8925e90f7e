package id.pulih.field.internal;

import id.pulih.platform.Problem;
import id.pulih.platform.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;

/**
 * The telephone that signed the present request.
 *
 * @param key    which of its keys signed: {@code send} works while the app is locked, {@code read} only after the PIN
 * @param active neither the telephone nor the agent nor the account has ended
 */
record Caller(UUID device, UUID office, UUID agent, UUID account, String key, boolean active) {

    static final String ATTRIBUTE = Caller.class.getName();

    static final String SEND = "send";
    static final String READ = "read";

    /** @throws ProblemException not-signed-in, or forbidden when the other key signed */
    static Caller of(HttpServletRequest request, String key) {
        if (!(request.getAttribute(ATTRIBUTE) instanceof Caller caller)) {
            throw ProblemException.of(Problem.NOT_SIGNED_IN);
        }
        if (!caller.key().equals(key)) {
            throw ProblemException.of(Problem.FORBIDDEN);
        }
        return caller;
    }
}
