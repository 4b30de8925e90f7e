package id.pulih.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.Api;
import id.pulih.PulihTest;
import id.pulih.access.Routes;
import id.pulih.access.Routes.Route;
import id.pulih.demo.Cast;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What another site makes a signed-in browser send does nothing, on every route that is not safe by its method. */
class ForgedRequestsTest extends PulihTest {

    private static final String ANY = Cast.id("BNNK-SBW:4:client").toString();

    @Autowired
    private Routes routes;

    @Test
    void noUnsafePageRouteTakesARequestWithoutTokenOrFromAnotherOrigin() {
        var dewi = Visitor.signedIn(port, "dewi");
        var open = new ArrayList<String>();
        List<String> unsafe = unsafe();
        for (String path : unsafe) {
            String token = dewi.token("/akun/sandi");
            List<Integer> answers = List.of(
                    dewi.post(path, "a=b").statusCode(),
                    dewi.post(path, "_csrf=" + token, "Origin", "https://jahat.example").statusCode(),
                    dewi.post(path, "_csrf=" + token, "Origin", "http://localhost:1").statusCode(),
                    dewi.post(path, "_csrf=" + token, "Sec-Fetch-Site", "cross-site").statusCode(),
                    dewi.post(path, "_csrf=" + token, "Sec-Fetch-Site", "same-site", "Origin", "http://localhost:" + port).statusCode());
            if (!answers.stream().allMatch(status -> status == 403)) {
                open.add(path + " " + answers);
            }
        }
        System.out.println("FIGURE unsafe routes without CSRF protection: " + open.size() + " of " + unsafe.size());
        assertThat(unsafe).hasSizeGreaterThan(30);
        assertThat(open).isEmpty();
    }

    @Test
    void theTokenOfAnotherSessionIsRefused() {
        String foreign = Visitor.signedIn(port, "siti").token("/akun/sandi");

        assertThat(Visitor.signedIn(port, "dewi").post("/klien/cari", "q=x&_csrf=" + foreign).statusCode()).isEqualTo(403);
    }

    @Test
    void aSessionCookieOpensNothingOfTheApi() {
        var dewi = Visitor.signedIn(port, "dewi");
        for (Route route : routes.all()) {
            String path = route.path().getPatternString().replaceAll("\\{[A-Za-z]+}", ANY);
            if (path.startsWith("/api/") && !route.anyone()) {
                var request = dewi.request(path).header("Content-Type", "application/json").method(route.method(), BodyPublishers.ofString("{}"));
                assertThat(dewi.answer(request).statusCode()).as(route.method() + " " + path).isEqualTo(401);
            }
        }
    }

    @Test
    void aTokenOfTheApiOpensNoPage() {
        Api api = as("dewi");
        var stranger = Visitor.anonymous(port);

        assertThat(stranger.answer(stranger.request("/klien").header("Authorization", "Bearer " + api.token())).statusCode()).isEqualTo(302);
    }

    @Test
    void theApiAllowsNoOtherOriginToReadIt() {
        var stranger = Visitor.anonymous(port);
        var preflight = stranger.answer(stranger.request("/api/v1/clients").method("OPTIONS", BodyPublishers.noBody())
                .headers("Origin", "https://jahat.example", "Access-Control-Request-Method", "POST"));

        assertThat(preflight.headers().map().keySet()).noneMatch(name -> name.toLowerCase(java.util.Locale.ROOT).startsWith("access-control"));
    }

    @Test
    void noRouteThatChangesSomethingIsReachedByGet() {
        var dewi = Visitor.signedIn(port, "dewi");
        var reached = new ArrayList<String>();
        for (String path : unsafe()) {
            boolean page = routes.of("GET", path).isPresent();
            int status = dewi.get(path).statusCode();
            if (!page && status != 405 && status != 404 && status != 403) {
                reached.add(path + " " + status);
            }
        }
        assertThat(reached).isEmpty();
    }

    private List<String> unsafe() {
        return routes.all().stream()
                .filter(route -> !route.method().equals("GET"))
                .map(route -> route.path().getPatternString())
                .filter(path -> !path.startsWith("/api/"))
                .map(path -> path.replaceAll("\\{[A-Za-z]+}", ANY))
                .toList();
    }
}
