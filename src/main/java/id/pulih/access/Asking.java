package id.pulih.access;

import id.pulih.platform.Problem;
import id.pulih.platform.ProblemException;
import jakarta.servlet.ServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * The asker of the present request. The session keeps the account's id and how it was proven; everything else is read per
 * request. A session that has not proven all its account needs has no asker: nothing that asks for one is open to it.
 */
@Component
public class Asking {

    private static final String ATTRIBUTE = Asking.class.getName();

    private final Askers askers;
    private final Standing standing;

    public Asking(Askers askers, Standing standing) {
        this.askers = askers;
        this.standing = standing;
    }

    /** What was found for one session in this request; missing is null when it has proven everything. */
    private record Found(Authentication session, Asker asker, @Nullable SignInStep missing) {}

    /** @throws ProblemException not-signed-in */
    public Asker now() {
        return maybe().orElseThrow(() -> ProblemException.of(Problem.NOT_SIGNED_IN));
    }

    public Optional<Asker> maybe() {
        return found().filter(found -> found.missing() == null).map(Found::asker);
    }

    /** The account of a session that has something left to prove, for the pages on which it does so. */
    public Optional<Underway> underway() {
        return found().flatMap(found -> Optional.ofNullable(found.missing()).map(step -> new Underway(found.asker(), step)));
    }

    /** Who asked, once a request is answered: what was found for it then, and nobody is looked up anew. */
    public static Optional<Asker> known(ServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Found found && found.missing() == null
                ? Optional.of(found.asker())
                : Optional.empty();
    }

    private Optional<Found> found() {
        Authentication session = SecurityContextHolder.getContext().getAuthentication();
        if (session == null || session instanceof AnonymousAuthenticationToken || standing.ended(session)) {
            return Optional.empty();
        }
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request != null
                && request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST) instanceof Found known
                && known.session() == session) {
            return Optional.of(known);
        }
        Optional<Found> found = lookUp(session);
        if (request != null) {
            found.ifPresent(it -> request.setAttribute(ATTRIBUTE, it, RequestAttributes.SCOPE_REQUEST));
        }
        return found;
    }

    private Optional<Found> lookUp(Authentication session) {
        return askers.of(UUID.fromString(session.getName()))
                .map(asker -> new Found(session, asker, standing.missing(asker, session).orElse(null)));
    }
}
