package id.pulih.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.Codes;
import id.pulih.PulihTest;
import id.pulih.Site;
import id.pulih.demo.Cast;
import id.pulih.platform.Scope;
import id.pulih.platform.Work;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is written about coming and going, what its owner is told of it, and the code that is asked for once more. */
class SignInTrailTest extends PulihTest {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Work work;

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void comingAndGoingStandInTheTrail() {
        Newcomer newcomer = Newcomer.activated(port);
        Site.half(port, newcomer.username(), "bukan kata sandinya");
        Site site = newcomer.signedIn();
        site.send(site.get("/bantuan"), "/keluar", Map.of());

        UUID account = UUID.fromString(newcomer.id());
        UUID office = Cast.office(Cast.SUMBAWA).id();
        assertThat(work.read(Scope.of(List.of(office), null, "test"), () -> jdbc.sql(
                        "select action from pulih.audit_entry where office_id = :office and subject_id = :account")
                .param("office", office).param("account", account).query(String.class).list()))
                .contains("account-created", "activation-code-made", "account-activated", "second-factor-set", "sign-in-failed",
                        "signed-in", "signed-out");
    }

    @Test
    void failuresSinceTheLastSignInAreTold() {
        Newcomer newcomer = Newcomer.activated(port);
        newcomer.signedIn();
        clock.forward(Duration.ofMinutes(1));
        Site.half(port, newcomer.username(), "bukan kata sandinya");
        Site.half(port, newcomer.username(), "bukan kata sandinya");
        clock.forward(Duration.ofMinutes(1));

        Site half = newcomer.half();
        assertThat(half.send(half.get("/masuk/kode"), "/masuk/kode", Map.of("code", Codes.of(newcomer.username()))).location()).isEqualTo("/akun/keamanan");
        assertThat(half.get("/akun/keamanan").page().select(".notice.warn").text()).startsWith("2 percobaan");
    }

    @Test
    void aGraveActAsksForTheCodeAgainAfterFiveMinutes() {
        Newcomer newcomer = Newcomer.activated(port);
        Site site = newcomer.signedIn();
        String page = "/akun/keamanan/kode-pemulihan";
        clock.forward(Duration.ofMinutes(5));
        assertThat(site.send(site.get(page), page, Map.of()).page().select("ol.codes li")).hasSize(10);

        clock.forward(Duration.ofSeconds(1));
        Site.Answer asked = site.send(site.get(page), page, Map.of());
        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.page().select("#e-code").text()).isNotEmpty();
        assertThat(site.send(site.get(page), page, Map.of("code", Codes.of(newcomer.username()))).page().select("ol.codes li")).hasSize(10);
    }
}
