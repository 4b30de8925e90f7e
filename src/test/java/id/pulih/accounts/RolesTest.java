package id.pulih.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.Codes;
import id.pulih.PulihTest;
import id.pulih.Site;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RolesTest extends PulihTest {

    private Newcomer newcomer;
    private String page;
    private Site yuni;

    @BeforeEach
    void anOfficerWithoutAnyOtherRole() {
        newcomer = Newcomer.activated(port);
        page = "/akun/" + newcomer.id() + "/peran";
        yuni = Site.signedIn(port, "yuni");
    }

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    private Site.Answer grant(String role, String until) {
        return yuni.send(yuni.get(page), page, Map.of("role", role, "until", until, "code", Codes.of("yuni")));
    }

    private Site.Answer end(String role, String reason) {
        return yuni.send(yuni.get(page), page + "/akhiri", Map.of("ended", role, "endReason", reason));
    }

    @Test
    void aRoleWorksFromTheMomentItIsGivenUntilItIsEndedInSessionsThatAreOpen() {
        Site open = newcomer.signedIn();
        assertThat(open.get("/jejak").status()).isEqualTo(403);

        assertThat(grant("office-head", "").status()).isEqualTo(303);
        assertThat(open.get("/jejak").status()).isEqualTo(200);
        assertThat(end("office-head", "pindah tugas").status()).isEqualTo(303);
        assertThat(open.get("/jejak").status()).isEqualTo(403);

        assertThat(yuni.get(page).page().text()).contains("pindah tugas", "selesai");
        Site galih = Site.signedIn(port, "galih");
        assertThat(galih.send(galih.get("/jejak"), "/jejak/cari", Map.of("username", "yuni")).page().text()).contains("memberi peran", "mengakhiri peran");
    }

    @Test
    void aRoleWithALastDayIsOverTheDayAfter() {
        assertThat(grant("counsellor", "24-11-2026").status()).isEqualTo(303);
        assertThat(yuni.get(page).page().select("tr:contains(Konselor) .tag").text()).isEqualTo("berlaku");

        clock.goTo(TODAY.plusDays(2));
        yuni = Site.signedIn(port, "yuni");

        assertThat(yuni.get(page).page().select("tr:contains(Konselor) .tag").text()).isEqualTo("selesai");
    }

    @Test
    void badInputIsToldAndNothingIsGiven() {
        assertThat(grant("agent", "").status()).isEqualTo(403);
        assertThat(grant("raja", "").status()).isEqualTo(422);
        assertThat(grant("counsellor", "1-1-2020").page().text()).contains("sudah lewat");
        assertThat(grant("counsellor", "").status()).isEqualTo(303);
        assertThat(grant("counsellor", "").status()).isEqualTo(409);
        assertThat(end("counsellor", "").status()).isEqualTo(422);
        assertThat(end("auditor", "salah").status()).isEqualTo(409);
        assertThat(yuni.get(page).page().select(".tag.good")).hasSize(2);
    }

    @Test
    void givingAsksForTheSecondFactorOnceMore() {
        clock.advance(java.time.Duration.ofMinutes(6));

        Site.Answer answer = yuni.send(yuni.get(page), page, Map.of("role", "auditor"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select("#f-code-error, .error-summary").text()).isNotEmpty();
    }

    @Test
    void nobodyChangesTheOwnRolesOrThoseOfAnotherOffice() {
        String own = "/akun/" + id.pulih.demo.Cast.person("yuni").id() + "/peran";
        assertThat(yuni.get(own).page().select("form[action*=peran]")).isEmpty();
        String token = yuni.get(page).page().select("input[name=_csrf]").attr("value");
        assertThat(yuni.post(own, Map.of("_csrf", token, "role", "office-head", "code", Codes.of("yuni"))).status()).isEqualTo(403);
        assertThat(yuni.get("/akun/" + id.pulih.demo.Cast.person("sri").id() + "/peran").status()).isEqualTo(404);
    }
}
