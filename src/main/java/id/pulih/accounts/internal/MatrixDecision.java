package id.pulih.accounts.internal;

import id.pulih.access.Asking;
import id.pulih.access.Routes;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;

/**
 * Opens a route to those whom the access matrix names, and nothing else. A session that has something left to prove has no
 * asker and opens only the page of its next step. What no line names goes on for somebody signed in
 * only to be answered 404 or 405: {@link MatrixGuard} stops it should there be a handler after all.
 */
@Component
class MatrixDecision implements AuthorizationManager<RequestAuthorizationContext> {

    private final Routes routes;
    private final Asking asking;

    MatrixDecision(Routes routes, Asking asking) {
        this.routes = routes;
        this.asking = asking;
    }

    @Override
    public AuthorizationDecision authorize(
            Supplier<? extends @Nullable Authentication> authentication, RequestAuthorizationContext context) {
        var request = context.getRequest();
        return routes.of(request.getMethod(), request.getServletPath())
                .map(route -> new AuthorizationDecision(
                        route.anyone() || asking.maybe().map(route::opensTo).orElse(false) || nextStep(request.getServletPath())))
                .orElseGet(() -> new AuthorizationDecision(asking.maybe().isPresent()));
    }

    private boolean nextStep(String path) {
        return asking.underway().filter(underway -> underway.step().page().equals(path)).isPresent();
    }
}
