package id.pulih.accounts.internal;

import id.pulih.access.Routes;
import id.pulih.platform.Problem;
import id.pulih.platform.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** No handler runs that the access matrix does not list, whatever let the request come this far. */
@Configuration
class MatrixGuard implements WebMvcConfigurer, HandlerInterceptor {

    private final Routes routes;

    MatrixGuard(Routes routes) {
        this.routes = routes;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).excludePathPatterns("/error");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod
                && routes.of(request.getMethod(), request.getServletPath()).isEmpty()) {
            throw ProblemException.of(Problem.FORBIDDEN);
        }
        return true;
    }
}
