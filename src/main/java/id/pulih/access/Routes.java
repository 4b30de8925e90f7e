package id.pulih.access;

import id.pulih.platform.Coded;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
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

        public boolean open(Set<Role> held) {
            return anyone || held.stream().anyMatch(roles::contains);
        }
    }

    private final List<Route> routes;

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
    }

    public List<Route> all() {
        return routes;
    }

    /** The line for a request; HEAD is read as GET. */
    public Optional<Route> of(String method, String path) {
        var container = PathContainer.parsePath(path);
        String wanted = method.equals("HEAD") ? "GET" : method;
        return routes.stream().filter(route -> route.matches(wanted, container)).findFirst();
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
