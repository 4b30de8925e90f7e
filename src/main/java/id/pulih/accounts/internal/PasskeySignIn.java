package id.pulih.accounts.internal;

import id.pulih.access.Asking;
import id.pulih.access.Proofs;
import id.pulih.platform.Problem;
import id.pulih.platform.ProblemException;
import id.pulih.platform.SecurityLog;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;

/**
 * {@code /masuk/kunci}: signing in with a passkey in place of password and code, and proving the second factor once more.
 * What is asked is kept in the session and good for one answer.
 */
@RestController
class PasskeySignIn {

    private static final String ASKED = "passkey.request";

    private final Asking asking;
    private final Passkeys passkeys;
    private final SignedIn signedIn;
    private final SecurityLog security;

    PasskeySignIn(Asking asking, Passkeys passkeys, SignedIn signedIn, SecurityLog security) {
        this.asking = asking;
        this.passkeys = passkeys;
        this.signedIn = signedIn;
        this.security = security;
    }

    @PostMapping(value = "/masuk/kunci/pilihan", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> options(HttpServletRequest request) {
        var asked = passkeys.request(passkeys.origin(request).orElseThrow(ProblemException.notFound()));
        request.getSession().setAttribute(ASKED, asked);
        return PasskeyPages.json(asked);
    }

    @PostMapping(value = "/masuk/kunci", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> prove(HttpServletRequest request, @RequestBody byte[] body) {
        UUID account = account(request, body);
        return PasskeyPages.json(Map.of("to", next(account)));
    }

    private String next(UUID account) {
        if (asking.maybe().isEmpty() && asking.underway().isEmpty()) {
            return signedIn.with(account, Proofs.PASSKEY);
        }
        if (!Objects.requireNonNull(SecurityContextHolder.getContext().getAuthentication()).getName().equals(account.toString())) {
            throw refused("passkey-of-another", account);
        }
        if (asking.underway().isPresent()) {
            return signedIn.withFactor(Proofs.PASSKEY, "/");
        }
        signedIn.onceMore(Proofs.PASSKEY);
        return "/";
    }

    private UUID account(HttpServletRequest request, byte[] body) {
        var session = request.getSession();
        if (!(session.getAttribute(ASKED) instanceof PublicKeyCredentialRequestOptions asked)) {
            throw ProblemException.of(Problem.SIGN_IN_FAILED);
        }
        session.removeAttribute(ASKED);
        try {
            PublicKeyCredential<AuthenticatorAssertionResponse> answer =
                    Objects.requireNonNull(PasskeyPages.JSON.readValue(body, new TypeReference<>() {}));
            return passkeys.prove(passkeys.origin(request).orElseThrow(ProblemException.notFound()), asked, answer);
        } catch (JacksonException | IllegalArgumentException | NullPointerException | com.webauthn4j.util.exception.WebAuthnException e) {
            throw refused("passkey-refused", null);
        }
    }

    private ProblemException refused(String event, @org.jspecify.annotations.Nullable UUID account) {
        security.event(event, account, "");
        return ProblemException.of(Problem.SIGN_IN_FAILED);
    }
}
