package id.pulih.accounts.internal;

import id.pulih.access.ApiSignIn;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Signs a request in by its {@code Authorization: Bearer} header, or in a way that another module offers; without one, or
 * with a bad one, nobody is signed in.
 */
class TokenFilter extends OncePerRequestFilter {

    private static final String PREFIX = "Bearer ";

    private final Tokens tokens;
    private final List<ApiSignIn> others;

    TokenFilter(Tokens tokens, List<ApiSignIn> others) {
        this.tokens = tokens;
        this.others = others;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        session(request).ifPresent(session -> {
            var context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(session);
            SecurityContextHolder.setContext(context);
        });
        chain.doFilter(request, response);
    }

    private Optional<Authentication> session(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        return header != null && header.startsWith(PREFIX)
                ? tokens.session(header.substring(PREFIX.length()).strip())
                : others.stream().flatMap(way -> way.of(request).stream()).findFirst();
    }
}
