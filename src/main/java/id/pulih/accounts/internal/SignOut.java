package id.pulih.accounts.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.stereotype.Component;

/** After signing out, the browser forgets what it kept of us. */
@Component
class SignOut implements LogoutSuccessHandler {

    private final SignInTrail trail;

    SignOut(SignInTrail trail) {
        this.trail = trail;
    }

    @Override
    public void onLogoutSuccess(HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication)
            throws IOException {
        if (authentication != null) {
            trail.record(UUID.fromString(authentication.getName()), "signed-out", "");
        }
        response.setHeader("Clear-Site-Data", "\"cache\", \"storage\"");
        response.sendRedirect("/masuk");
    }
}
