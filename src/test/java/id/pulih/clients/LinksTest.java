package id.pulih.clients;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.PulihTest;
import id.pulih.Site;
import id.pulih.demo.Cast;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LinksTest extends PulihTest {

    @Test
    void anotherOfficeSeesACaseNumberDecidesAndThenBothKnowWhoServes() {
        var here = SampleClient.body();
        var there = SampleClient.body();
        there.put("nik", here.get("nik"));
        as("dewi").post("/clients", here);
        as("bagus").post("/clients", there);
        String ours = as("dewi").get("/clients/" + SampleClient.id(here)).text("/caseNumber");
        String theirs = as("bagus").get("/clients/" + SampleClient.id(there)).text("/caseNumber");
        Site dewi = Site.signedIn(port, "dewi");
        Site bagus = Site.signedIn(port, "bagus");
        String form = "/klien/" + SampleClient.id(here) + "/gabung";
        String ask = "/klien/" + SampleClient.id(here) + "/taut";

        assertThat(dewi.send(dewi.get(form), ask, Map.of("office", "")).status()).isEqualTo(422);
        assertThat(dewi.send(dewi.get(form), ask, Map.of("office", Cast.office(Cast.NTB).id().toString())).status()).isEqualTo(422);
        assertThat(dewi.send(dewi.get(form), ask, Map.of("office", Cast.office(Cast.CILACAP).id().toString())).status()).isEqualTo(303);
        assertThat(dewi.get("/klien/" + SampleClient.id(here)).page().text()).contains("menunggu keputusan").doesNotContain(theirs);
        assertThat(dewi.send(dewi.get(form), ask, Map.of("office", Cast.office(Cast.CILACAP).id().toString())).status()).isEqualTo(422);

        var waiting = bagus.get("/duplikat");
        assertThat(waiting.page().text()).contains(ours, theirs, "BNNK Sumbawa").doesNotContain((String) here.get("name"));
        String action = waiting.page().select("section.card").stream().filter(card -> card.text().contains(ours)).findFirst().orElseThrow().select("form").attr("action");
        assertThat(bagus.send(waiting, action, Map.of("serving", UUID.randomUUID().toString())).status()).isEqualTo(404);
        assertThat(dewi.post(action, Map.of("_csrf", csrf(dewi), "serving", "none")).status()).isEqualTo(404);
        assertThat(bagus.send(waiting, action, Map.of("serving", Cast.office(Cast.SUMBAWA).id().toString())).status()).isEqualTo(303);

        assertThat(dewi.get("/klien/" + SampleClient.id(here)).page().text()).contains("BNNK Cilacap dengan nomor " + theirs, "Yang mendampingi: BNNK Sumbawa");
        assertThat(bagus.get("/klien/" + SampleClient.id(there)).page().text()).contains("BNNK Sumbawa dengan nomor " + ours);
        assertThat(dewi.get("/klien/" + SampleClient.id(there)).status()).isEqualTo(404);
        assertThat(dewi.get("/pemberitahuan").page().text()).contains("Tautan berkas " + ours);
    }

    private static String csrf(Site site) {
        return site.get("/klien/baru").page().select("input[name=_csrf]").first().val();
    }
}
