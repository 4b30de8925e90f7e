package id.pulih.ui.internal;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.PulihTest;
import id.pulih.access.Routes;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

class RouteMappingTest extends PulihTest {

    private static final List<String> METHODS = List.of("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE", "BREW");

    private static final List<String> ODD = List.of("/", "//", "//klien/1", "/klien/1/", "/KLIEN/1", "/%6blien/1", "/klien;a=b/1", "/klien/1;a=b/ubah",
            "/kli%2Fen/1", "/.well-known/1", "/klien.json/1", "/tidak-ada/1", "/api", "/api/v1/x", "/api/v9/clients/1", "/klien/1/2/3/4/5/6/7/8");

    @Autowired
    private Routes routes;

    @Autowired
    private RouteMapping ours;

    @Autowired
    private ApplicationContext application;

    @Test
    void everyPathIsAnsweredByWhatAnswersItWithoutThePassingOver() {
        var plain = new RequestMappingHandlerMapping();
        plain.setApplicationContext(application);
        plain.afterPropertiesSet();
        var paths = new ArrayList<>(ODD);
        routes.all().forEach(route -> paths.add(route.path().getPatternString().replaceAll("\\{[^}]*}", "a1")));
        routes.all().forEach(route -> paths.add(route.path().getPatternString().replaceAll("\\{[^}]*}", "a1") + "/tidak-ada"));
        int found = 0;
        for (String path : paths) {
            for (String method : METHODS) {
                String wanted = answer(plain, method, path);
                assertThat(answer(ours, method, path)).as(method + " " + path).isEqualTo(wanted);
                found += wanted.startsWith("id.pulih") ? 1 : 0;
            }
        }
        assertThat(found).isGreaterThanOrEqualTo(routes.all().size());
    }

    /** The method that answers with what it was given of the path, nothing, or what is thrown and says. */
    private static String answer(RequestMappingHandlerMapping mapping, String method, String path) {
        var request = new MockHttpServletRequest(method, path);
        ServletRequestPathUtils.parseAndCache(request);
        try {
            HandlerExecutionChain chain = mapping.getHandler(request);
            if (chain == null) {
                return "nothing";
            }
            Object handler = chain.getHandler();
            return handler instanceof HandlerMethod found
                    ? found.getBeanType().getName() + "#" + found.getMethod() + " " + request.getAttribute("org.springframework.web.servlet.HandlerMapping.uriTemplateVariables")
                    : handler.getClass().getName();
        } catch (Exception e) {
            return e.getClass().getName() + " " + e.getMessage();
        }
    }
}
