package id.pulih.field;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.Site;
import id.pulih.Site.Answer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** An agent's telephones as the office sees them. */
class PhonesTest extends FieldCase {

    @Test
    void aCodeIsShownOnceAndStandsInNoAddressOfOurs() {
        Site dewi = Site.signedIn(port, "dewi");
        String page = "/agen/" + agent() + "/hp";

        Answer shown = dewi.send(dewi.get(page), page, Map.of());
        String code = shown.page().select(".code-in-letters code").text();

        assertThat(shown.status()).isEqualTo(200);
        assertThat(code).matches("[0-9A-Z]{5}-[0-9A-Z]{5}");
        assertThat(shown.page().select(".qr svg path")).hasSize(1);
        assertThat(shown.page().text()).contains("/lapangan/").contains("24 Nov 2026 10.00 WITA");
        assertThat(shown.page().select("a, form").outerHtml()).doesNotContain(code);
        assertThat(dewi.get(page).page().html()).doesNotContain(code);
        assertThat(Phone.enrol(port, code, clock).device()).isNotNull();
        assertThat(Phone.fresh(port, clock).show(code).status()).as("the second telephone").isEqualTo(422);
    }

    @Test
    void whatATelephoneToldOfItselfIsReadInWords() {
        Companion her = companion();
        Site dewi = Site.signedIn(port, "dewi");
        assertThat(dewi.get("/agen/" + her.agent() + "/hp").page().text()).contains("Telepon uji", "belum pernah");
        her.phone().save("visit", her.episode(), Phone.visit(clock.instant()));
        her.phone().push(List.of());

        assertThat(dewi.get("/agen/" + her.agent() + "/hp").page().text())
                .contains("Kontak terakhir 23 Nov 2026 10.00 WITA", "1 catatan masih di HP", "HP menyimpannya tetap", "uji-1");
    }

    @Test
    void aLostTelephoneIsEndedInTwoClicks() {
        Companion her = companion();
        Site dewi = Site.signedIn(port, "dewi");

        Answer confirm = dewi.get(dewi.get("/agen/" + her.agent() + "/hp").page().select("a[href$=/akhiri]").attr("href"));
        String action = "/agen/" + her.agent() + "/hp/" + her.phone().device() + "/akhiri";
        Answer ended = dewi.send(confirm, action, Map.of());

        assertThat(ended.location()).isEqualTo("/agen/" + her.agent() + "/hp");
        assertThat(dewi.get(ended.location()).page().text()).contains("diakhiri", "Hilang atau dicuri");
        assertThat(her.phone().shareRenew().text("/code")).isEqualTo("device-ended");
        assertThat(dewi.get(action).page().text()).contains("sudah diakhiri");
    }

    @Test
    void theTelephoneOfAnotherAgentIsNotEndedFromHere() {
        Companion her = companion();
        UUID other = agent();

        assertThat(Site.signedIn(port, "dewi").get("/agen/" + other + "/hp/" + her.phone().device() + "/akhiri").status()).isEqualTo(404);
        assertThat(Site.signedIn(port, "bagus").get("/agen/" + her.agent() + "/hp").status()).isEqualTo(404);
    }

    @Test
    void noVisitIsToldApartFromNotYetReceived() {
        Site dewi = Site.signedIn(port, "dewi");
        Companion her = companion();
        assertThat(state(dewi, her)).contains("Mungkin ada yang belum diterima", "lebih dari 3 hari tidak terdengar");

        her.phone().push(List.of());
        assertThat(state(dewi, her)).contains("Belum ada kunjungan bulan ini", "tidak menyimpan apa pun");

        her.phone().save("visit", her.episode(), Phone.visit(clock.instant()));
        her.phone().push(List.of());
        assertThat(state(dewi, her)).contains("Mungkin ada yang belum diterima", "Minta agen membuka aplikasi");

        her.phone().push();
        her.phone().push(List.of());
        assertThat(state(dewi, her)).contains("Sudah dikunjungi bulan ini");

        clock.advance(Duration.ofDays(4));
        assertThat(state(Site.signedIn(port, "dewi"), her)).contains("Sudah dikunjungi bulan ini");
    }

    private static String state(Site site, Companion her) {
        return site.get("/hp-agen").page().select("li:has(a[href=/episode/" + her.episode() + "])").text();
    }
}
