package id.pulih.access;

import id.pulih.platform.Coded;
import id.pulih.platform.FirstWord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * The access matrix: {@code access/*.csv}, one line per route with the roles it is open to. What is not listed is
 * closed; a test compares it with the routes of the running application. Groups: {@code @anyone}, {@code @signed-in},
 * {@code @care} (those who serve clients), {@code @heads}.
 */
@Component
public class Routes {

    /** One line of the matrix. Roles are empty for {@code @anyone}. */
    public record Route(String method, PathPattern path, boolean anyone, Set<Role> roles) {

        boolean matches(String method, PathContainer path) {
            return this.method.equals(method) && this.path.matches(path);
        }

        public boolean opensTo(Asker asker) {
            return open(asker.roles());
        }

        public boolean open(Set<Role> held) {
            return anyone || held.stream().anyMatch(roles::contains);
        }
    }

    private final List<Route> routes;

    /** The same in the same order, by method and first word: three look-ups and one for each place of the navigation make a page. */
    private final Map<String, List<Route>> begun = new HashMap<>();

    public Routes() {
        var all = new ArrayList<Route>();
        for (Resource file : files()) {
            content(file).lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .forEach(line -> all.add(route(line)));
        }
        all.sort((a, b) -> PathPattern.SPECIFICITY_COMPARATOR.compare(a.path(), b.path()));
        this.routes = List.copyOf(all);
        routes.forEach(route -> begun.computeIfAbsent(key(route.method(), route.path().getPatternString()), this::beginning));
    }

    private List<Route> beginning(String key) {
        return routes.stream().filter(route -> key(route.method(), route.path().getPatternString()).equals(key) || !FirstWord.plain(FirstWord.of(route.path().getPatternString()))).toList();
    }

    private static String key(String method, String path) {
        return method + " " + FirstWord.of(path);
    }

    public List<Route> all() {
        return routes;
    }

    /** The line for a request; HEAD is read as GET. */
    public Optional<Route> of(String method, String path) {
        var container = PathContainer.parsePath(path);
        String wanted = method.equals("HEAD") ? "GET" : method;
        return candidates(wanted, path).stream().filter(route -> route.matches(wanted, container)).findFirst();
    }

    /** A path with something written in another way is compared with all. */
    private List<Route> candidates(String method, String path) {
        return path.indexOf('%') < 0 && path.indexOf(';') < 0 ? begun.getOrDefault(key(method, path), routes) : routes;
    }

    private static Route route(String line) {
        String[] parts = line.split("\\s*,\\s*");
        if (parts.length != 3) {
            throw new IllegalStateException("Access matrix needs METHOD, path, roles: " + line);
        }
        boolean anyone = parts[2].equals("@anyone");
        var roles = EnumSet.noneOf(Role.class);
        if (!anyone) {
            Arrays.stream(parts[2].split("\\s+")).forEach(word -> roles.addAll(group(word)));
        }
        return new Route(parts[0], PathPatternParser.defaultInstance.parse(parts[1]), anyone, roles);
    }

    private static Set<Role> group(String word) {
        return switch (word) {
            case "@signed-in" -> EnumSet.allOf(Role.class);
            case "@care" -> Role.CARE;
            case "@heads" -> Role.HEADS;
            default -> EnumSet.of(Coded.of(Role.class, word));
        };
    }

    private static Resource[] files() {
        try {
            return new PathMatchingResourcePatternResolver().getResources("classpath*:access/*.csv");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String content(Resource file) {
        try {
            return file.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
