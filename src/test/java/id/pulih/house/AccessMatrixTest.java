package id.pulih.house;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.PulihTest;
import id.pulih.access.Routes;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

class AccessMatrixTest extends PulihTest {

    /** Open without signing in. A new line here is a decision: say why in docs/decisions. */
    private static final Set<String> OPEN = Set.of(
            "GET /masuk", "POST /masuk", "GET /masuk/kode", "GET /masuk/instansi", "GET /masuk/instansi/kembali", "POST /masuk/kode", "POST /masuk/kunci", "POST /masuk/kunci/pilihan",
            "GET /aktivasi", "POST /aktivasi", "POST /keluar", "POST /bahasa", "POST /api/v1/tokens",
            "GET /api/v1/openapi.json", "GET /verifikasi/{code}", "GET /verifikasi", "POST /verifikasi", "POST /csp",
            "POST /api/v1/field/devices", "POST /api/v1/field/facts",
            "GET /lapangan", "GET /lapangan/", "GET /lapangan/sw.js", "GET /lapangan/manifest.webmanifest", "GET /lapangan/{name}",
            "GET /lapangan/{folder}/{name}");

    /** Answered by a filter and not by a handler. */
    private static final Set<String> FILTERS = Set.of("POST /keluar");

    @Autowired
    private Routes routes;

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Test
    void theMatrixListsExactlyTheRoutesThatExist() {
        Set<String> listed = routes.all().stream()
                .map(route -> route.method() + " " + route.path().getPatternString())
                .filter(route -> !FILTERS.contains(route))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(listed).isEqualTo(RouteNames.of(requestMappingHandlerMapping));
    }

    @Test
    void noRouteIsListedTwice() {
        assertThat(routes.all()).extracting(route -> route.method() + " " + route.path().getPatternString())
                .doesNotHaveDuplicates();
    }

    @Test
    void nothingIsOpenToAnyoneThatWasNotDecided() {
        assertThat(routes.all().stream()
                .filter(Routes.Route::anyone)
                .map(route -> route.method() + " " + route.path().getPatternString()))
                .isSubsetOf(OPEN);
    }

    @Test
    void everyOtherRouteNamesARole() {
        assertThat(routes.all()).allSatisfy(route -> assertThat(route.anyone() || !route.roles().isEmpty()).isTrue());
    }
}
