package id.pulih.accounts.internal;

import id.pulih.access.Asker;
import id.pulih.access.Askers;
import id.pulih.access.Proofs;
import id.pulih.access.SignInStep;
import id.pulih.access.Standing;
import id.pulih.accounts.Accounts;
import id.pulih.accounts.SecondFactors;
import id.pulih.platform.Problem;
import id.pulih.platform.ProblemException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.stereotype.Component;

/** Signing in by the API: everything in one request, a token for an answer. */
@Component
class TokenSignIn {

    private final Accounts accounts;
    private final Tokens tokens;
    private final Askers askers;
    private final Standing standing;
    private final SecondFactors factors;
    private final SignInTrail trail;

    TokenSignIn(Accounts accounts, Tokens tokens, Askers askers, Standing standing, SecondFactors factors, SignInTrail trail) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.askers = askers;
        this.standing = standing;
        this.factors = factors;
        this.trail = trail;
    }

    Tokens.Token token(String username, String password, @Nullable String code, Tokens.From from) {
        UUID account = accounts.signIn(username, password, from.address());
        Asker asker = askers.of(account).orElseThrow(() -> ProblemException.of(Problem.SIGN_IN_FAILED));
        String factor = secondFactor(asker, code);
        List<GrantedAuthority> proofs = factor == null ? List.of() : List.of(Proofs.of(factor, tokens.now()));
        if (standing.missing(asker, Sessions.authenticated(account, proofs)).isPresent()) {
            throw ProblemException.of(Problem.PASSWORD_EXPIRED);
        }
        trail.record(account, "token-issued", factor == null ? "" : "by=" + factor);
        return tokens.issue(account, factor, from);
    }

    /** Null when the password is enough. A right password alone is told from a wrong one; a wrong code is not. */
    private @Nullable String secondFactor(Asker asker, @Nullable String code) {
        Optional<SignInStep> missing = standing.missing(asker, Sessions.authenticated(asker.account(), List.of()));
        if (missing.isEmpty() || missing.get() == SignInStep.PASSWORD) {
            return null;
        }
        if (code == null || missing.get() != SignInStep.CODE) {
            throw ProblemException.of(Problem.SECOND_FACTOR_REQUIRED);
        }
        Optional<String> factor = factors.prove(asker.office(), asker.account(), code);
        if (factor.isEmpty()) {
            trail.record(asker.account(), "sign-in-failed", "step=code");
            throw ProblemException.of(Problem.SIGN_IN_FAILED);
        }
        return factor.get();
    }
}
