package id.pulih.disclosures;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.PulihTest;
import id.pulih.access.Role;
import id.pulih.access.Routes;
import id.pulih.clients.DataCategory;
import id.pulih.clients.EnforcementWall;
import id.pulih.platform.Coded;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Nothing in the system is made for those who investigate or prosecute. */
class WallTest extends PulihTest {

    private static final Pattern ENFORCEMENT = Pattern.compile(
            "police|prosecut|investigat|enforce|detective|polisi|polres|polda|penyidik|reserse|kejaksaan|jaksa|intel|berantas|tindak-pidana|law-enforcement");

    @Autowired
    private Routes routes;

    @Test
    void noRoleNoKindOfRecipientAndNoPortionIsForThem() {
        Stream<String> codes = Stream.of(Role.values(), RecipientKind.values(), Basis.values(), DataCategory.values(), GivenBy.values())
                .flatMap(Arrays::stream)
                .map(Coded::code);
        assertThat(codes.filter(code -> ENFORCEMENT.matcher(code).find() || EnforcementWall.names(code.replace('-', ' ')))).isEmpty();
    }

    @Test
    void noRouteIsForThem() {
        Set<String> found = routes.all().stream()
                .map(route -> route.method() + " " + route.path().getPatternString())
                .filter(route -> ENFORCEMENT.matcher(route).find())
                .collect(Collectors.toSet());
        System.out.println("FIGURE routes that serve law enforcement: " + found.size() + " of " + routes.all().size());
        assertThat(found).isEmpty();
    }

    @Test
    void ordersOfCourtsHaveNoApi() {
        assertThat(routes.all().stream().map(route -> route.path().getPatternString()))
                .noneMatch(path -> path.startsWith("/api/") && (path.contains("order") || path.contains("penetapan")));
    }
}
