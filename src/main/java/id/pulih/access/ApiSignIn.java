package id.pulih.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.security.core.Authentication;

/** A way to sign in to the API besides the bearer token, offered by a module that the accounts do not know. */
public interface ApiSignIn {

    /** Who signed this request, and by what; empty when nobody did in this way. */
    Optional<Authentication> of(HttpServletRequest request);
}
