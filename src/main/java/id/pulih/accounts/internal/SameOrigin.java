package id.pulih.accounts.internal;

import id.pulih.platform.SecurityLog;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what another site's page makes a browser send. Browsers say where a request comes from ({@code Sec-Fetch-Site}, or
 * {@code Origin} in older ones), and no page can change that. It stands beside the form token, not in its place; the routes
 * that carry no token (see {@link #TOKENLESS}) must say that they come from here.
 */
class SameOrigin extends OncePerRequestFilter {

    /** They write nothing: a form token would open a session for everyone who looks at a certificate. */
    static final Set<String> TOKENLESS = Set.of("/verifikasi", "/csp");

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private final SecurityLog security;

    SameOrigin(SecurityLog security) {
        this.security = security;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (SAFE.contains(request.getMethod()) || comesFromHere(request)) {
            chain.doFilter(request, response);
        } else {
            security.event("foreign-origin-refused", null, "method=" + request.getMethod());
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private static boolean comesFromHere(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        String origin = request.getHeader("Origin");
        if (site != null) {
            return site.equals("same-origin") || site.equals("none");
        }
        // Our pages send no referrer, so an older browser says "null" even for them; the token decides then.
        boolean unknown = origin == null || origin.equals("null");
        return unknown ? !TOKENLESS.contains(request.getServletPath()) : host(origin).equals(request.getHeader("Host"));
    }

    private static String host(@Nullable String origin) {
        return String.valueOf(origin).replaceFirst("^https?://", "");
    }
}
