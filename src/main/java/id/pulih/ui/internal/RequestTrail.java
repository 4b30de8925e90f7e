package id.pulih.ui.internal;

import id.pulih.platform.Ids;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Gives every request a number that stands in each log line about it and in the answer, never one that the client chose. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RequestTrail extends OncePerRequestFilter {

    private static final String NUMBER = RequestTrail.class.getName();

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!(request.getAttribute(NUMBER) instanceof String)) {
            String id = Ids.next().toString();
            request.setAttribute(NUMBER, id.substring(id.length() - 12));
        }
        String number = String.valueOf(request.getAttribute(NUMBER));
        MDC.put("request", number);
        response.setHeader("X-Request-Id", number);
        try {
            chain.doFilter(request, response);
        } finally {
            MDC.remove("request");
            MDC.remove("account");
        }
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }
}
