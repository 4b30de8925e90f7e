package id.pulih.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.PulihTest;
import id.pulih.access.Routes;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** No call that writes is forgotten here: a new route fails this test until it is spoiled too, or a reason is given. */
class CoverageTest extends PulihTest {

    private static final Map<String, String> NO_FIELDS = Map.of(
            "POST /keluar", "ends the session, reads no field",
            "POST /akun/{id}/tutup", "reads no field; the id is in OddRequestsTest",
            "POST /akun/{id}/sandi", "reads no field; the id is in OddRequestsTest");

    @Autowired
    private Routes routes;

    @Test
    void everyRouteThatWritesIsSentBadInputOrSaysWhyNot() {
        var world = new World(this::as);
        Set<String> covered = new TreeSet<>(NO_FIELDS.keySet());
        new Calls(world).all().forEach(fresh -> covered.add(route(fresh.get().method(), "/api/v1" + fresh.get().path())));
        new Forms(world, new Sites(port)).all().forEach(fresh -> covered.add(route("POST", fresh.get().action())));

        Set<String> writing = new TreeSet<>();
        routes.all().stream()
                .filter(route -> !route.method().equals("GET"))
                .forEach(route -> writing.add(route.method() + " " + route.path().getPatternString()));

        assertThat(covered).isEqualTo(writing);
    }

    private String route(String method, String path) {
        return routes.of(method, path).map(route -> method + " " + route.path().getPatternString()).orElse(method + " " + path);
    }
}
