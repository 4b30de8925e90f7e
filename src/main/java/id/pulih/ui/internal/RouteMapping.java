package id.pulih.ui.internal;

import id.pulih.platform.FirstWord;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/**
 * Finds the route of a path that holds an id without comparing it with each of some hundreds of patterns, which was a tenth of what
 * a save cost the server: patterns that begin with another word, or are of another method, are passed over.
 * Which route is taken, and what is answered where there is none, is decided as ever.
 */
class RouteMapping extends RequestMappingHandlerMapping {

    /** In the place of Spring's own. */
    @Component
    static class Registration implements WebMvcRegistrations {

        @Override
        public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
            return new RouteMapping();
        }
    }

    private final Map<RequestMappingInfo, Beginning> beginnings = new ConcurrentHashMap<>();

    /**
     * What all paths of a route have in common.
     *
     * @param words that may stand first; empty where any may
     * @param methods empty for any
     */
    private record Beginning(Set<String> words, Set<RequestMethod> methods) {

        static Beginning of(RequestMappingInfo route) {
            Set<String> words = new HashSet<>();
            for (PathPattern pattern : Objects.requireNonNull(route.getPathPatternsCondition()).getPatterns()) {
                words.add(FirstWord.of(pattern.getPatternString()));
            }
            boolean any = words.stream().anyMatch(word -> !FirstWord.plain(word));
            return new Beginning(any ? Set.of() : Set.copyOf(words), route.getMethodsCondition().getMethods());
        }
    }

    @Override
    protected @Nullable HandlerMethod lookupHandlerMethod(String path, HttpServletRequest request) throws Exception {
        String word = FirstWord.of(path);
        return super.lookupHandlerMethod(path, FirstWord.plain(word) ? new Sought(request, word) : request);
    }

    @Override
    protected @Nullable RequestMappingInfo getMatchingMapping(RequestMappingInfo route, HttpServletRequest request) {
        if (request instanceof Sought sought && !sought.mayBe(beginnings.computeIfAbsent(route, Beginning::of))) {
            return null;
        }
        return super.getMatchingMapping(route, request);
    }

    /** The request while its route is looked for: seven wrappers lie around its method otherwise. */
    private static final class Sought extends HttpServletRequestWrapper {

        private final String word;
        private final String method;
        private final @Nullable RequestMethod known;

        Sought(HttpServletRequest request, String word) {
            super(request);
            this.word = word;
            this.method = request.getMethod();
            this.known = RequestMethod.resolve(method);
        }

        @Override
        public String getMethod() {
            return method;
        }

        /** HEAD is answered by what answers GET; a method Spring does not know, and OPTIONS, are left to it. */
        boolean mayBe(Beginning route) {
            if (!route.words().isEmpty() && !route.words().contains(word)) {
                return false;
            }
            return route.methods().isEmpty() || known == null || known == RequestMethod.OPTIONS || route.methods().contains(known)
                    || known == RequestMethod.HEAD && route.methods().contains(RequestMethod.GET);
        }
    }
}
