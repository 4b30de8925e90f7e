package id.pulih.referrals;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.PulihTest;
import id.pulih.Site;
import id.pulih.access.Asker;
import id.pulih.access.Askers;
import id.pulih.demo.Cast;
import id.pulih.platform.Ids;
import id.pulih.platform.Work;
import id.pulih.referrals.Field;
import id.pulih.referrals.NewReferral;
import id.pulih.referrals.Referral;
import id.pulih.referrals.Referrals;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class ReferralPagesTest extends PulihTest {

    @Autowired
    private Referrals referrals;

    @Autowired
    private Askers askers;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Work work;

    @AfterEach
    void today() {
        clock.reset();
    }

    private Asker asker(String username) {
        return askers.of(Cast.person(username).id()).orElseThrow();
    }

    private static String name(String name) {
        return name + " " + Ids.next().toString().substring(24);
    }

    @Test
    void aReferralGoesWithConsentIsAcceptedAndEndsWithFeedback() {
        Site dewi = Site.signedIn(port, "dewi");
        var one = SampleReferral.begun(as("dewi"));
        String clinic = name("Puskesmas");
        String resource = SampleResource.id(SampleResource.recorded(dewi, clinic, "health")).toString();
        String referral = SampleReferral.drafted(dewi, one, "health");
        assertThat(dewi.get(referral).page().text()).contains("Klien belum memilih salah satu sumber daya");
        assertThat(SampleReferral.chosen(dewi, referral, resource, "identity\npresence").status()).isEqualTo(303);
        assertThat(dewi.get(referral).page().text()).contains("Belum ada persetujuan klien untuk memberikan data");
        assertThat(SampleReferral.consented(dewi, referral).location()).isEqualTo(referral);

        Site.Answer sent = dewi.send(dewi.get(referral), referral + "/ajukan", Map.of());

        assertThat(sent.location()).startsWith("/surat/");
        String letter = dewi.get(sent.location()).page().text();
        assertThat(letter).contains(clinic, "Rekaan", "Tanggal lahir").doesNotContain("Sering batuk malam hari", "Kualitas hidup");
        UUID id = SampleResource.id(referral);
        assertThat(referrals.state(asker("dewi"), id)).isEqualTo("proposed");
        assertThat(disclosed(one.client())).isEqualTo("{identity,presence}");
        step(dewi, referral, "accepted", "");
        assertThat(step(dewi, referral, "done", "").status()).isEqualTo(422);
        assertThat(step(dewi, referral, "done", "Obat diberikan, kontrol sebulan lagi").status()).isEqualTo(303);
        assertThat(referrals.of(asker("dewi"), one.episode())).singleElement().extracting(Referral::state, Referral::resourceName).containsExactly("done", clinic);
        assertThat(step(dewi, referral, "accepted", "").status()).isEqualTo(409);
    }

    private Site.Answer step(Site site, String referral, String step, String words) {
        Site.Answer page = site.get(referral);
        String token = site.get("/sumber-daya/baru").page().select("input[name=_csrf]").val();
        return page.page().select("form[action$=/langkah]").isEmpty()
                ? site.post(referral + "/langkah", Map.of("_csrf", token, "id", Ids.next().toString(), "step", step, "day", "23-11-2026", "stepWords", words))
                : site.send(page, referral + "/langkah", Map.of("step", step, "day", "23-11-2026", "stepWords", words));
    }

    private String disclosed(UUID client) {
        Asker dewi = asker("dewi");
        return work.read(dewi.own("test"), () -> jdbc.sql("""
                select categories::text from pulih.disclosure where office_id = :office and client_id = :client and what = 'referral-letter'""")
                .param("office", dewi.office()).param("client", client).query(String.class).single());
    }

    @Test
    void withoutConsentNothingLeaves() {
        Site dewi = Site.signedIn(port, "dewi");
        var one = SampleReferral.begun(as("dewi"));
        String resource = SampleResource.id(SampleResource.recorded(dewi, name("Rumah sakit"), "health")).toString();
        String referral = SampleReferral.drafted(dewi, one, "health");
        SampleReferral.chosen(dewi, referral, resource, "identity");
        String token = dewi.get("/sumber-daya/baru").page().select("input[name=_csrf]").val();

        Site.Answer sent = dewi.post(referral + "/ajukan", Map.of("_csrf", token, "version", "2"));

        assertThat(sent.status()).isEqualTo(409);
        assertThat(sent.page().text()).contains("Rujukan belum memenuhi syarat", "Belum ada persetujuan klien");
        assertThat(referrals.state(asker("dewi"), SampleResource.id(referral))).isEqualTo("draft");
    }

    @Test
    void aClientWhoDeclinesEndsTheDraftAndIsOnRecord() {
        Site dewi = Site.signedIn(port, "dewi");
        var one = SampleReferral.begun(as("dewi"));
        String referral = SampleReferral.drafted(dewi, one, "spiritual");

        dewi.send(dewi.get(referral + "/ubah"), referral + "/ubah", Map.of("choice", "declined", "discussedOn", "23-11-2026", "words", "Belum siap"));

        assertThat(referrals.state(asker("dewi"), SampleResource.id(referral))).isEqualTo("withdrawn");
        assertThat(dewi.get(referral).page().text()).contains("Tidak mau dirujuk", "oleh klien", "Belum siap");
    }

    @Test
    void aClientWhoWithdrawsTakesTheConsentAlong() {
        Site dewi = Site.signedIn(port, "dewi");
        var one = SampleReferral.begun(as("dewi"));
        String resource = SampleResource.id(SampleResource.recorded(dewi, name("Balai kerja"), "vocational")).toString();
        String referral = SampleReferral.drafted(dewi, one, "vocational");
        SampleReferral.chosen(dewi, referral, resource, "presence");
        SampleReferral.consented(dewi, referral);
        dewi.send(dewi.get(referral), referral + "/ajukan", Map.of());

        dewi.send(dewi.get(referral), referral + "/langkah", Map.of("step", "client-withdrew", "day", "23-11-2026", "stepWords", "Sudah bekerja", "withdrawConsent", "true"));

        assertThat(referrals.state(asker("dewi"), SampleResource.id(referral))).isEqualTo("withdrawn");
        assertThat(dewi.get("/klien/" + one.client() + "/persetujuan").page().text()).contains("Sudah bekerja");
    }

    @Test
    void ofTwoWhoTalkItOverTheSecondSeesBoth() {
        Site dewi = Site.signedIn(port, "dewi");
        Site rahmat = Site.signedIn(port, "rahmat");
        var one = SampleReferral.begun(as("dewi"));
        String resource = SampleResource.id(SampleResource.recorded(dewi, name("Posbakum"), "legal")).toString();
        String referral = SampleReferral.drafted(dewi, one, "legal");
        Site.Answer his = rahmat.get(referral + "/ubah");
        SampleReferral.chosen(dewi, referral, resource, "presence");

        Site.Answer stale = rahmat.send(his, referral + "/ubah", Map.of("choice", "undecided", "need", "Perlu bantuan surat", "words", "Ragu"));

        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.page().select("section[aria-labelledby=stale]").text()).contains("Perlu bantuan surat", "Sering batuk malam hari", "Ragu", "Dekat rumah saya");
        assertThat(dewi.get(referral).page().text()).contains("Dekat rumah saya").doesNotContain("Ragu");
    }

    @Test
    void aLateAnswerStandsFirstOnTheList() {
        Site dewi = Site.signedIn(port, "dewi");
        var one = SampleReferral.begun(as("dewi"));
        String resource = SampleResource.id(SampleResource.recorded(dewi, name("Dinas"), "social")).toString();
        String referral = SampleReferral.drafted(dewi, one, "social");
        SampleReferral.chosen(dewi, referral, resource, "presence");
        SampleReferral.consented(dewi, referral);
        dewi.send(dewi.get(referral), referral + "/ajukan", Map.of());
        clock.goTo(TODAY.plusDays(8));

        Site later = Site.signedIn(port, "dewi");

        assertThat(later.get("/rujukan").page().select("h2").first().text()).contains("Jawaban terlambat");
        assertThat(later.all("/rujukan").select("h2:contains(Jawaban terlambat) + table a").eachAttr("href")).contains(referral);
        assertThat(later.get(referral).page().text()).contains("Belum ada jawaban sejak");
    }

    @Test
    void aDraftFromARelapseShowsItsOriginAndIsOneHoweverOftenSent() {
        var one = SampleReferral.begun(as("dewi"));
        var wish = new NewReferral(Ids.next(), Field.DETOXIFICATION, null, "relapse", "relapse", Ids.next());

        assertThat(referrals.draft(asker("dewi"), one.episode(), wish)).isEqualTo(referrals.draft(asker("dewi"), one.episode(), wish));

        assertThat(referrals.of(asker("dewi"), one.episode())).hasSize(1);
        assertThat(Site.signedIn(port, "dewi").get("/rujukan/" + wish.id()).page().text()).contains("karena kekambuhan", "Belum dibicarakan dengan klien");
    }

    @Test
    void anotherOfficeFindsNothing() {
        Site dewi = Site.signedIn(port, "dewi");
        String referral = SampleReferral.drafted(dewi, SampleReferral.begun(as("dewi")), "health");

        for (String path : List.of(referral, referral + "/ubah")) {
            assertThat(Site.signedIn(port, "bagus").get(path).status()).isEqualTo(404);
            assertThat(Site.signedIn(port, "made").get(path).status()).isEqualTo(404);
        }
    }
}
