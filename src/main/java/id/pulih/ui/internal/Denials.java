package id.pulih.ui.internal;

import id.pulih.access.Asker;
import id.pulih.access.Asking;
import id.pulih.access.Routes;
import id.pulih.audit.Audit;
import id.pulih.platform.SecurityLog;
import id.pulih.platform.Work;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Notes who was refused what (ASVS 16.3.2): a route that exists and answers 403, or 404 for a record that is not the asker's.
 * By the route's pattern, never the address; once a minute for each account and route, so that trying fast fills no disk.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class Denials extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(Denials.class);
    private static final int REMEMBERED = 10_000;
    private static final int QUIET_SECONDS = 60;

    private final Routes routes;
    private final SecurityLog security;
    /** Filters are made before everything else; these need the database and the master key, whose absence others report. */
    private final ObjectProvider<Audit> audit;

    private final ObjectProvider<Work> work;
    private final Clock clock;
    private final Map<String, Instant> noted = new ConcurrentHashMap<>();

    Denials(Routes routes, SecurityLog security, ObjectProvider<Audit> audit, ObjectProvider<Work> work, Clock clock) {
        this.routes = routes;
        this.security = security;
        this.audit = audit;
        this.work = work;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, response);
        int status = response.getStatus();
        if (status == HttpServletResponse.SC_FORBIDDEN || status == HttpServletResponse.SC_NOT_FOUND) {
            routes.of(request.getMethod(), request.getServletPath())
                    .ifPresent(route -> note(Asking.known(request).orElse(null), request.getMethod() + ":" + route.path().getPatternString(), status));
        }
    }

    private void note(@Nullable Asker asker, String route, int status) {
        if (!first((asker == null ? "-" : asker.account()) + " " + route + " " + status)) {
            return;
        }
        security.event("access-denied", asker == null ? null : asker.account(), "route=" + route, "status=" + status);
        if (asker != null) {
            try {
                work.getObject().write(asker.own("security"), () -> audit.getObject().record(asker, "access-denied", "account", asker.account(),
                        "route=" + route + " status=" + status));
            } catch (RuntimeException e) {
                // The refusal stands and is in the log; the answer has gone already.
                LOG.error("A refusal could not be written into the trail", e);
            }
        }
    }

    private boolean first(String what) {
        Instant now = clock.instant();
        if (noted.size() > REMEMBERED) {
            noted.values().removeIf(at -> at.plusSeconds(QUIET_SECONDS).isBefore(now));
        }
        Instant before = noted.get(what);
        if (before != null && !before.isAfter(now) && now.isBefore(before.plusSeconds(QUIET_SECONDS))) {
            return false;
        }
        noted.put(what, now);
        return true;
    }
}
