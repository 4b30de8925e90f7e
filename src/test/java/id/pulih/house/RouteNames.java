package id.pulih.house;

import java.util.Set;
import java.util.TreeSet;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The routes of the running application, as {@code GET /klien/{id}}. */
public final class RouteNames {

    private RouteNames() {}

    public static Set<String> of(RequestMappingHandlerMapping mapping) {
        var names = new TreeSet<String>();
        for (RequestMappingInfo info : mapping.getHandlerMethods().keySet()) {
            for (String path : info.getPatternValues()) {
                info.getMethodsCondition().getMethods().forEach(method -> names.add(method + " " + path));
                if (info.getMethodsCondition().isEmpty() && !path.equals("/error")) {
                    names.add("ANY " + path);
                }
            }
        }
        return names;
    }
}
