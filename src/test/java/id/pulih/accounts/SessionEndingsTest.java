package id.pulih.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.Api;
import id.pulih.PulihTest;
import id.pulih.Site;
import id.pulih.demo.Cast;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Ending what is open under an account: by its owner, by its administrator, and by what changes about it. */
class SessionEndingsTest extends PulihTest {

    @Test
    void twoBrowsersOfOnePersonAreTwoSessionsAndBothAreListed() {
        Newcomer newcomer = Newcomer.activated(port);
        Site first = newcomer.signedIn();
        int before = sessions(first);
        Site second = newcomer.signedIn();

        assertThat(first.cookies().value("__Host-pulih")).isNotEqualTo(second.cookies().value("__Host-pulih"));
        assertThat(sessions(first)).isEqualTo(before + 1);
        assertThat(second.get("/akun/keamanan").page().select(".tag.good")).hasSize(1);
    }

    @Test
    void aSessionIsEndedFromAnotherOne() {
        Newcomer newcomer = Newcomer.activated(port);
        Site lost = newcomer.signedIn();
        newcomer.half();
        Site here = newcomer.signedIn();
        while (sessions(here) > 1) {
            Site.Answer page = here.get("/akun/keamanan");
            here.send(page, page.page().select("form[action~=/sesi/.+/akhiri]").attr("action"), Map.of());
        }

        assertThat(lost.get("/bantuan").location()).isEqualTo("/masuk");
        assertThat(here.get("/bantuan").status()).isEqualTo(200);
    }

    @Test
    void allOtherSessionsEndAtOnce() {
        Newcomer newcomer = Newcomer.activated(port);
        List<Site> others = List.of(newcomer.signedIn(), newcomer.signedIn(), newcomer.signedIn());
        Site here = newcomer.signedIn();

        here.send(here.get("/akun/keamanan"), "/akun/keamanan/sesi/akhiri", Map.of());

        assertThat(others).allSatisfy(other -> assertThat(other.get("/bantuan").location()).isEqualTo("/masuk"));
        assertThat(here.get("/bantuan").status()).isEqualTo(200);
        assertThat(sessions(here)).isEqualTo(1);
    }

    @Test
    void aSessionOrTokenOfSomebodyElseCannotBeEnded() {
        Newcomer newcomer = Newcomer.activated(port);
        Site site = newcomer.signedIn();
        newcomer.signedIn();
        newcomer.api();
        Site.Answer page = site.get("/akun/keamanan");
        Site stranger = Newcomer.activated(port).signedIn();
        String token = stranger.get("/akun/keamanan").page().select("input[name=_csrf]").attr("value");

        for (String action : page.page().select("form[action~=/(sesi|token)/.+/]").eachAttr("action")) {
            assertThat(stranger.post(action, Map.of("_csrf", token)).status()).isEqualTo(404);
        }
        assertThat(site.get("/akun/keamanan").page().select("form[action~=/(sesi|token)/.+/]")).hasSameSizeAs(page.page().select("form[action~=/(sesi|token)/.+/]"));
    }

    @Test
    void aChangedPasswordEndsEveryOtherSessionAndEveryToken() {
        Newcomer newcomer = Newcomer.activated(port);
        Site other = newcomer.signedIn();
        Api api = newcomer.api();
        Site here = newcomer.signedIn();

        var changed = here.send(here.get("/akun/sandi"), "/akun/sandi",
                Map.of("oldPassword", Newcomer.PASSWORD, "newPassword", "layar biru tanpa angin"));

        assertThat(changed.status()).isEqualTo(200);
        assertThat(other.get("/bantuan").location()).isEqualTo("/masuk");
        assertThat(api.get("/me").status()).isEqualTo(401);
        assertThat(here.get("/bantuan").status()).isEqualTo(200);
    }

    @Test
    void aNewSecondFactorEndsEveryOtherSession() {
        Newcomer newcomer = Newcomer.activated(port);
        Site other = newcomer.signedIn();
        Site here = newcomer.signedIn();

        assertThat(here.enrol().location()).isEqualTo("/akun/keamanan");

        assertThat(other.get("/bantuan").location()).isEqualTo("/masuk");
        assertThat(newcomer.signedIn().get("/bantuan").status()).isEqualTo(200);
    }

    @Test
    void anAdministratorEndsAllSessionsOfAnAccountOfTheOwnOfficeOnly() {
        Newcomer newcomer = Newcomer.activated(port);
        Site site = newcomer.signedIn();
        Api api = newcomer.api();

        assertThat(Newcomer.administrator(port, "/akun/" + newcomer.id() + "/sesi/akhiri").status()).isEqualTo(303);
        assertThat(Newcomer.administrator(port, "/akun/" + Cast.person("bagus").id() + "/sesi/akhiri").status()).isEqualTo(404);

        assertThat(site.get("/bantuan").location()).isEqualTo("/masuk");
        assertThat(api.get("/me").status()).isEqualTo(401);
        assertThat(newcomer.signedIn().get("/bantuan").status()).isEqualTo(200);
    }

    @Test
    void aRevokedTokenIsRefused() {
        Newcomer newcomer = Newcomer.activated(port);
        Api api = newcomer.api();
        Site site = newcomer.signedIn();
        Site.Answer page = site.get("/akun/keamanan");

        site.send(page, page.page().select("form[action*=/token/]").attr("action"), Map.of());

        assertThat(api.get("/me").status()).isEqualTo(401);
    }

    private static int sessions(Site site) {
        return site.get("/akun/keamanan").page().select("table").first().select("tbody tr").size();
    }
}
