package id.pulih.platform.internal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The port opens before the verb has run, because the demo enters its stories through the API. Until then pages answer
 * 503 and try again by themselves: nobody sees a sign-in page without accounts or half a demo.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class OpeningGate extends OncePerRequestFilter {

    private static final String SECONDS = "2";

    private volatile boolean open;

    void open() {
        open = true;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return open || request.getRequestURI().startsWith("/api/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader("Retry-After", SECONDS);
        response.setHeader("Refresh", SECONDS);
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter().println("Pulih sedang disiapkan; halaman ini mencoba lagi sendiri. / Pulih is being prepared; this page tries again by itself.");
    }
}
