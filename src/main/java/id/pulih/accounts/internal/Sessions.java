package id.pulih.accounts.internal;

import id.pulih.access.Proofs;
import id.pulih.platform.Ids;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** What a session knows: whose it is, and which factors were proven when. It gets a new id whenever it can do more. */
@Component
public class Sessions {

    private static final String NAME = "session.name";
    private static final String DEVICE = "session.device";
    private static final String ADDRESS = "session.address";
    private static final String BEGUN = "session.begun";
    private static final String LAST = "session.last-sign-in";
    private static final String FAILURES = "session.failures";

    private final SecurityContextRepository contexts;
    private final FindByIndexNameSessionRepository<? extends Session> stored;
    private final Tokens tokens;
    private final Clock clock;

    Sessions(SecurityContextRepository contexts, FindByIndexNameSessionRepository<? extends Session> stored, Tokens tokens, Clock clock) {
        this.contexts = contexts;
        this.stored = stored;
        this.tokens = tokens;
        this.clock = clock;
    }

    /**
     * A session as its owner sees it.
     *
     * @param name what it is called here; its id is as good as a password and is never shown
     */
    record Line(String name, String device, String address, Instant begun, Instant used, boolean present) {}

    /** The first proof is right: the session is this account's from now on, and nothing that somebody planted before counts. */
    void begin(UUID account, String factor) {
        HttpServletRequest request = attributes().getRequest();
        HttpSession session = request.getSession(true);
        // Another form token too: the one before may be known to whoever planted the session.
        session.removeAttribute(HttpSessionCsrfTokenRepository.class.getName() + ".CSRF_TOKEN");
        session.setAttribute(NAME, Ids.next().toString());
        session.setAttribute(DEVICE, Device.of(request.getHeader("User-Agent")));
        session.setAttribute(ADDRESS, request.getRemoteAddr());
        session.setAttribute(BEGUN, clock.instant());
        keep(authenticated(account, List.of(Proofs.of(factor, clock.instant()))));
    }

    /** A second factor was proven just now, at sign-in or once more. */
    public void proved(String factor) {
        Authentication session = Objects.requireNonNull(SecurityContextHolder.getContext().getAuthentication());
        var proofs = new ArrayList<GrantedAuthority>(session.getAuthorities());
        // The first one stays: it tells when the session began, which ends after so many hours however often it is proven.
        Instant begun = Proofs.begun(session);
        proofs.removeIf(proof -> proof instanceof FactorGrantedAuthority known && factor.equals(known.getAuthority()) && known.getIssuedAt().isAfter(begun));
        proofs.add(Proofs.of(factor, clock.instant()));
        var more = authenticated(UUID.fromString(session.getName()), proofs);
        more.setDetails(session.getDetails());
        if (session.getDetails() instanceof Tokens.Mark token) {
            tokens.proved(token, factor);
            hold(more);
        } else {
            keep(more);
        }
    }

    /** Kept for the page about the own account. */
    void remember(SignInTrail.Last last) {
        HttpSession session = attributes().getRequest().getSession();
        session.setAttribute(LAST, last.at() == null ? null : last.at().toInstant());
        session.setAttribute(FAILURES, last.failures());
    }

    @Nullable Instant lastSignIn() {
        return (Instant) attributes().getRequest().getSession().getAttribute(LAST);
    }

    int failures() {
        return attributes().getRequest().getSession().getAttribute(FAILURES) instanceof Integer failures ? failures : 0;
    }

    /** Those that are open, the present one first, then those used last. */
    List<Line> of(UUID account) {
        String present = attributes().getRequest().getSession().getId();
        return stored.findByPrincipalName(account.toString()).values().stream()
                .filter(session -> !session.isExpired())
                .map(session -> new Line(text(session, NAME), text(session, DEVICE), text(session, ADDRESS),
                        Objects.requireNonNullElse(session.getAttribute(BEGUN), session.getCreationTime()),
                        session.getLastAccessedTime(), session.getId().equals(present)))
                .sorted(Comparator.comparing(Line::present).thenComparing(Line::used).reversed())
                .toList();
    }

    /** False when the account has no session of that name. */
    boolean end(UUID account, String name) {
        List<String> found = stored.findByPrincipalName(account.toString()).values().stream()
                .filter(session -> text(session, NAME).equals(name))
                .map(Session::getId)
                .toList();
        found.forEach(stored::deleteById);
        return !found.isEmpty();
    }

    /** The id of the present session, for ending all others. */
    String present() {
        return attributes().getRequest().getSession().getId();
    }

    static UsernamePasswordAuthenticationToken authenticated(UUID account, List<? extends GrantedAuthority> proofs) {
        return UsernamePasswordAuthenticationToken.authenticated(account.toString(), null, proofs);
    }

    private void keep(Authentication session) {
        HttpServletRequest request = attributes().getRequest();
        HttpServletResponse response = Objects.requireNonNull(attributes().getResponse());
        request.getSession(true);
        request.changeSessionId();
        hold(session);
        contexts.saveContext(SecurityContextHolder.getContext(), request, response);
    }

    private static void hold(Authentication session) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(session);
        SecurityContextHolder.setContext(context);
    }

    private static String text(Session session, String attribute) {
        return Objects.requireNonNullElse(session.getAttribute(attribute), "");
    }

    private static ServletRequestAttributes attributes() {
        return (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
    }
}
