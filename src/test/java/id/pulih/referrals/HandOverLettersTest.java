package id.pulih.referrals;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.Site;
import id.pulih.access.Asker;
import id.pulih.documents.Pdfs;
import id.pulih.platform.Ids;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class HandOverLettersTest extends HandOverCase {

    @Test
    void aVisitThatNeverTookPlaceAndACorrectedOneAreCountedNowhere() throws Exception {
        sample.consented(one.client(), List.of("identity", "presence"));
        Site bagus = Site.signedIn(port, "bagus");
        String handOver = SampleHandOver.proposed(Site.signedIn(port, "dewi"), one.episode(), List.of("identity", "presence"), false).location();
        long done = duties("dewi", one.episode()).valueStream().filter(each -> each.get("state").asString().equals("done")).count();
        Asker bagusAsker = asker("bagus");
        UUID id = UUID.fromString(handOver.substring(handOver.lastIndexOf('/') + 1));

        assertThat(work.read(bagusAsker.own("test"), () -> jdbc.sql("select duties_done from pulih.hand_over_offer where office_id = :office and id = :id")
                .param("office", bagusAsker.office()).param("id", id).query(Long.class).single())).isEqualTo(done);
        assertThat(duty("dewi", one.episode(), "visit-m4").get("state").asString()).isNotEqualTo("done");
        assertThat(bagus.get(handOver).status()).isEqualTo(200);
        assertThat(referralLetter()).contains("Kunjungan : 2 kali");
    }

    /** Of a referral that tells the attendance. */
    private String referralLetter() throws Exception {
        Site dewi = Site.signedIn(port, "dewi");
        String resource = SampleResource.recorded(dewi, "Puskesmas " + Ids.next(), "health");
        String referral = SampleReferral.drafted(dewi, one, "health");
        SampleReferral.chosen(dewi, referral, SampleResource.id(resource).toString(), "attendance");
        SampleReferral.consented(dewi, referral);
        dewi.send(dewi.get(referral), referral + "/ajukan", Map.of());
        return letter(dewi, dewi.get(referral).page().select("a[href^=/surat/]").attr("href"));
    }

    private static String letter(Site site, String url) throws Exception {
        return Pdfs.text(site.raw("GET", url + "/pdf", null).body()).replaceAll("\\s+", " ");
    }

    @Test
    void theLetterTellsWhatGoesAlongOnWhoseConsentAndTheNameOnlyOnceAccepted() throws Exception {
        sample.consented(one.client(), SampleHandOver.EVERYTHING);
        Site dewi = Site.signedIn(port, "dewi");
        Site bagus = Site.signedIn(port, "bagus");
        String name = as("dewi").get("/clients/" + one.client()).text("/name");
        String handOver = SampleHandOver.proposed(dewi, one.episode(), SampleHandOver.EVERYTHING, true).location();

        Site.Answer page = dewi.get(handOver);
        Site.Answer issued = dewi.send(page, handOver + "/surat", Map.of());
        assertThat(dewi.send(page, handOver + "/surat", Map.of()).location()).as("twice").isEqualTo(issued.location());
        assertThat(letter(dewi, issued.location())).doesNotContain(name, "Malu menjawab", "Rajin mengaji")
                .contains(SampleHandOver.CILACAP, as("dewi").get("/clients/" + one.client()).text("/caseNumber"), "Pindah ke Cilacap", "SRH/");
        assertThat(bagus.get(handOver).page().select("form[action$=/surat]")).isEmpty();
        String token = bagus.get(handOver).page().select("input[name=_csrf]").val();
        assertThat(bagus.post(handOver + "/surat", Map.of("_csrf", token, "id", Ids.next().toString())).status()).isEqualTo(404);

        SampleHandOver.accepted(bagus, handOver);
        String second = dewi.send(dewi.get(handOver), handOver + "/surat", Map.of()).location();
        assertThat(letter(dewi, second)).contains(name, "Saudara terima pada 23");
        assertThat(dewi.get(handOver).page().select("a[href^=/surat/]")).hasSize(2);
    }

    @Test
    void afterTheHandOverWasTakenBackNoLetterIsIssued() {
        sample.consented(one.client(), List.of("identity", "presence"));
        Site dewi = Site.signedIn(port, "dewi");
        String handOver = SampleHandOver.proposed(dewi, one.episode(), List.of("identity", "presence"), false).location();
        Site.Answer open = dewi.get(handOver);
        dewi.send(open, handOver + "/tarik", Map.of("withdrawal", "Tidak jadi"));

        assertThat(dewi.get(handOver).page().select("form[action$=/surat]")).isEmpty();
        assertThat(dewi.send(open, handOver + "/surat", Map.of()).status()).isEqualTo(409);
    }
}
