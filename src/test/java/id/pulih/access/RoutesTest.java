package id.pulih.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.http.server.PathContainer;

class RoutesTest {

    private final Routes routes = new Routes();

    @Test
    void a_request_is_given_the_line_it_would_find_among_all() {
        for (Routes.Route route : routes.all()) {
            String path = route.path().getPatternString().replaceAll("\\{[^}]*}|\\*+", "0195c8a8-0000-7000-8000-000000000001");
            for (String asked : List.of(path, path + "/", path + "/x", path.toUpperCase(java.util.Locale.ROOT), path.replaceFirst("a", "%61"), path + ";a=b")) {
                for (String method : List.of("GET", "HEAD", "POST", "PUT", "DELETE")) {
                    assertThat(routes.of(method, asked)).as(method + " " + asked).isEqualTo(among(method.equals("HEAD") ? "GET" : method, asked));
                }
            }
        }
    }

    private Optional<Routes.Route> among(String method, String path) {
        var container = PathContainer.parsePath(path);
        return routes.all().stream().filter(route -> route.matches(method, container)).findFirst();
    }
}
