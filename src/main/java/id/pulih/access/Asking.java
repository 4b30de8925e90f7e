package id.pulih.access;

import id.pulih.platform.Problem;
import id.pulih.platform.ProblemException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** The asker of the present request. The session keeps the account's id only; everything else is read per request. */
@Component
public class Asking {

    private static final String ATTRIBUTE = Asking.class.getName();

    private final Askers askers;

    public Asking(Askers askers) {
        this.askers = askers;
    }

    /** @throws ProblemException not-signed-in */
    public Asker now() {
        return maybe().orElseThrow(() -> ProblemException.of(Problem.NOT_SIGNED_IN));
    }

    public Optional<Asker> maybe() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request == null) {
            return lookUp();
        }
        if (request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST) instanceof Asker known
                && currentAccount().filter(known.account()::equals).isPresent()) {
            return Optional.of(known);
        }
        Optional<Asker> found = lookUp();
        found.ifPresent(asker -> request.setAttribute(ATTRIBUTE, asker, RequestAttributes.SCOPE_REQUEST));
        return found;
    }

    private Optional<Asker> lookUp() {
        return currentAccount().flatMap(askers::of);
    }

    private static Optional<UUID> currentAccount() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication == null || authentication instanceof AnonymousAuthenticationToken
                ? Optional.empty()
                : Optional.of(UUID.fromString(authentication.getName()));
    }
}
