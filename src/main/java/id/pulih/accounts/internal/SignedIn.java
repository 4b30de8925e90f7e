package id.pulih.accounts.internal;

import id.pulih.access.Asker;
import id.pulih.access.Asking;
import id.pulih.access.Proofs;
import java.util.UUID;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The steps of a sign-in and where each leads; the last one is written down. */
@Component
class SignedIn {

    private final Asking asking;
    private final Sessions sessions;
    private final SignInTrail trail;

    SignedIn(Asking asking, Sessions sessions, SignInTrail trail) {
        this.asking = asking;
        this.sessions = sessions;
        this.trail = trail;
    }

    /** The password is proven. The page to go on with. */
    String withPassword(UUID account) {
        return with(account, Proofs.PASSWORD);
    }

    /** The first proof, whatever it is. The page to go on with. */
    String with(UUID account, String factor) {
        sessions.begin(account, factor);
        return next("/");
    }

    /** The second factor of a sign-in is proven. The page to go on with. */
    String withFactor(String factor, String page) {
        sessions.proved(factor);
        return next(page);
    }

    /** A factor is proven within a session that is whole already. */
    void onceMore(String factor) {
        sessions.proved(factor);
    }

    /** What is left to do, or, with everything done, the page; failures since the last time are shown first. */
    private String next(String page) {
        return asking.underway().map(underway -> underway.step().page()).orElseGet(() -> arrived(asking.now(), page));
    }

    private String arrived(Asker asker, String page) {
        SignInTrail.Last last = trail.last(asker);
        sessions.remember(last);
        String factor = Proofs.second(SecurityContextHolder.getContext().getAuthentication()).map(proof -> proof.getAuthority()).orElse(Proofs.PASSWORD);
        trail.record(asker.account(), "signed-in", "by=" + factor);
        return last.failures() > 0 ? "/akun/keamanan" : page;
    }
}
