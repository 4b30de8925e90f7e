package id.pulih.accounts.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jwt.JWTClaimsSet;
import id.pulih.Provider;
import id.pulih.PulihTest;
import id.pulih.Site;
import id.pulih.platform.StartFailure;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.mock.web.MockHttpServletRequest;

class InstitutionTest extends PulihTest {

    private static final String BACK = "/masuk/instansi/kembali";

    @Test
    void theProvidersProofStandsForThePasswordAndTheSecondFactorIsStillAsked() {
        Provider.proves("dewi");
        Site site = Site.anonymous(port);
        assertThat(site.get("/masuk").page().select("a[href=/masuk/instansi]")).hasSize(1);

        Site.Answer answer = site.get(answered(site));

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.location()).isEqualTo("/masuk/kode");
        assertThat(site.get("/hari-ini").location()).isEqualTo("/masuk/kode");
        assertThat(site.send(site.get("/masuk/kode"), "/masuk/kode", Map.of("code", id.pulih.Codes.of("dewi"))).status()).isEqualTo(303);
        assertThat(site.get("/hari-ini").status()).isEqualTo(200);
    }

    @Test
    void aProviderThatIsTrustedWithItCountsAsSecondFactor() throws Exception {
        var trusting = new Institution(Provider.address(), Provider.CLIENT, Provider.SECRET, "preferred_username", true, new OwnAddress("http://localhost:1"));
        for (List<String> methods : List.of(List.of("pwd"), List.of("pwd", "otp", "mfa"))) {
            Provider.proves("dewi", claims -> claims.claim("amr", methods));
            var asked = Institution.Asked.fresh();
            URI back = trusting.back(new MockHttpServletRequest()).orElseThrow();

            var proven = trusting.prove(asked, back, URI.create(redirect(trusting.door(asked, back))));

            assertThat(proven).isEqualTo(new Institution.Proven("dewi", methods.contains("mfa")));
        }
    }

    static Stream<Arguments> wrongProofs() {
        return Stream.of(
                wrong("of another issuer", claims -> claims.issuer("http://localhost:9")),
                wrong("for another client", claims -> claims.audience("lain")),
                wrong("of another attempt", claims -> claims.claim("nonce", "lain")),
                wrong("of yesterday", claims -> claims.issueTime(Date.from(Instant.now().minusSeconds(90_000)))
                        .expirationTime(Date.from(Instant.now().minusSeconds(86_400)))),
                wrong("without a name", claims -> claims.claim("preferred_username", null)));
    }

    private static Arguments wrong(String what, UnaryOperator<JWTClaimsSet.Builder> change) {
        return Arguments.of(what, change);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongProofs")
    void aProofWithOneThingWrongIsRefused(String what, UnaryOperator<JWTClaimsSet.Builder> change) {
        Provider.proves("dewi", change);
        assertRefused(Site.anonymous(port), "gagal");
    }

    @Test
    void aProofThatSomebodyElseSignedIsRefused() {
        Provider.proves("dewi");
        Provider.isForged();
        assertRefused(Site.anonymous(port), "gagal");
    }

    @Test
    void whoHasNoAccountHereIsToldSo() {
        Provider.proves("orang.luar");
        assertRefused(Site.anonymous(port), "belum terhubung");
    }

    @Test
    void anAnswerThatThisBrowserDidNotAskForIsRefused() {
        Provider.proves("dewi");
        String answered = answered(Site.anonymous(port));
        Site victim = Site.anonymous(port);

        assertThat(victim.get(answered).status()).isEqualTo(401);
        answered(victim);
        assertThat(victim.get(answered).status()).as("another state").isEqualTo(401);
        assertThat(victim.get(BACK + "?error=access_denied").status()).isEqualTo(401);
        assertThat(victim.get("/hari-ini").location()).isEqualTo("/masuk");
    }

    @Test
    void anAnswerIsGoodForOnce() {
        Provider.proves("dewi");
        Site site = Site.anonymous(port);
        String answered = answered(site);

        assertThat(site.get(answered).status()).isEqualTo(303);
        assertThat(site.get(answered).status()).isEqualTo(401);
    }

    @Test
    void withoutASettingThereIsNoSuchDoorAndWithoutHttpsNoStart() {
        assertThat(new Institution("", "", "", "preferred_username", false, new OwnAddress("")).on()).isFalse();
        assertThatThrownBy(() -> new Institution("http://sso.example.go.id", "a", "b", "c", false, new OwnAddress("")))
                .isInstanceOf(StartFailure.class).hasMessageContaining("https");
    }

    private void assertRefused(Site site, String words) {
        Site.Answer answer = site.get(answered(site));
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.page().select(".error-summary, [role=alert]").text()).contains(words);
        assertThat(site.get("/hari-ini").location()).isEqualTo("/masuk");
    }

    /** Goes to the provider and gives the path it sends the browser back to. */
    private static String answered(Site site) {
        String door = site.get("/masuk/instansi").location();
        URI back = URI.create(redirect(URI.create(door.startsWith("http") ? door : Provider.address() + door)));
        return back.getPath() + "?" + back.getRawQuery();
    }

    private static String redirect(URI door) {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(door).build(), HttpResponse.BodyHandlers.discarding()).headers().firstValue("Location").orElseThrow();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
