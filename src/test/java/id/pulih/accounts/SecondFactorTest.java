package id.pulih.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.Api;
import id.pulih.Browser;
import id.pulih.Codes;
import id.pulih.PulihTest;
import id.pulih.Site;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SecondFactorTest extends PulihTest {

    @Test
    void aPasswordAloneReachesOnlyTheCodePage() {
        Site half = Site.half(port, "bagus", password("bagus"));

        assertThat(half.get("/masuk").location()).isEqualTo("/masuk/kode");
        assertThat(half.get("/klien").location()).isEqualTo("/masuk/kode");
        assertThat(half.get("/akun/keamanan/totp").location()).isEqualTo("/masuk/kode");
        assertThat(half.get("/masuk/kode").status()).isEqualTo(200);
    }

    @Test
    void theApiAsksForTheCodeAndTellsAWrongOneFromNoOne() {
        Map<String, Object> signIn = Map.of("username", "bagus", "password", password("bagus"));
        var without = Api.anonymous(port).post("/tokens", signIn);
        var wrong = Api.anonymous(port).post("/tokens", with(signIn, "code", "12345"));

        assertThat(without.status()).isEqualTo(401);
        assertThat(without.text("/code")).isEqualTo("second-factor-required");
        assertThat(wrong.status()).isEqualTo(401);
        assertThat(wrong.text("/code")).isEqualTo("sign-in-failed");
        assertThat(Api.anonymous(port).post("/tokens", with(signIn, "code", Codes.of("bagus"))).status()).isEqualTo(201);
    }

    @Test
    void anAgentSignsInWithThePasswordAlone() {
        String agent = "ruslan";
        assertThat(Codes.of(agent)).isEmpty();
        assertThat(as(agent).get("/me").text("/roles/0")).isEqualTo("agent");
        assertThat(Site.signedIn(port, agent).get("/bantuan").status()).isEqualTo(200);
    }

    @Test
    void theCodePageOfASampleAccountShowsItsCodeAndHasNoBarrier() {
        try (var browser = new Browser(port)) {
            for (int width : new int[] {360, 1280}) {
                assertThat(Codes.of("bagus")).hasSize(6);
                var page = browser.open(width, true);
                page.navigate("/masuk");
                page.fill("#f-username", "bagus");
                page.fill("#f-password", password("bagus"));
                page.click("main form button");
                Browser.picture(page, "code-" + width);
                assertThat(Browser.violations(page)).isEmpty();

                page.fill("#f-code", page.innerText(".notice code"));
                page.click("main form button");
                page.waitForURL(url -> !url.contains("/masuk"));
            }
        }
    }

    private static Map<String, Object> with(Map<String, Object> body, String member, Object value) {
        var copy = new java.util.HashMap<>(body);
        copy.put(member, value);
        return copy;
    }
}
