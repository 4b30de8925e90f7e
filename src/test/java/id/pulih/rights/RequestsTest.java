package id.pulih.rights;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.Api.Answer;
import id.pulih.PulihTest;
import id.pulih.Site;
import id.pulih.clients.SampleClient;
import id.pulih.platform.Ids;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class RequestsTest extends PulihTest {

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void everyKindOfRequestIsDueSeventyTwoHoursAfterItsReceipt() {
        String client = client();
        for (String kind : List.of("access", "correction", "restriction", "withdrawal", "erasure")) {
            Answer answer = as("dewi").post("/clients/" + client + "/requests", SampleRequest.body(kind));

            assertThat(answer.status()).as(kind).isEqualTo(201);
            assertThat(answer.text("/receivedAt")).isEqualTo("2026-11-23T02:00:00Z");
            assertThat(answer.text("/dueAt")).as(kind).isEqualTo("2026-11-26T02:00:00Z");
            assertThat(answer.json().get("hoursLeft").asInt()).isEqualTo(72);
        }
    }

    @Test
    void theSameRequestSentTwiceIsStoredOnceAndAnotherUnderItsIdIsRefused() {
        String client = client();
        Map<String, Object> body = SampleRequest.body("access");
        as("dewi").post("/clients/" + client + "/requests", body);

        assertThat(as("dewi").post("/clients/" + client + "/requests", body).status()).isEqualTo(200);
        body.put("asked", "Lain");
        assertThat(as("dewi").post("/clients/" + client + "/requests", body).text("/code")).isEqualTo("id-conflict");
        assertThat(as("dewi").get("/clients/" + client + "/requests").json().get("items")).hasSize(1);
    }

    @Test
    void aRequestIsTakenDecidedByAHeadAndAnsweredAndThenItsHoursStop() {
        String id = request("restriction");
        Site dewi = Site.signedIn(port, "dewi");
        Site siti = Site.signedIn(port, "siti");
        String url = "/permohonan/" + id;

        assertThat(dewi.send(dewi.get(url), url + "/ambil", Map.of()).status()).isEqualTo(303);
        assertThat(as("dewi").post("/requests/" + id + "/decision", SampleRequest.granted()).status()).isEqualTo(403);
        assertThat(siti.send(siti.get(url), url + "/keputusan", Map.of("decision", "refused", "ground", "safety",
                "reason", "Membahayakan orang lain")).status()).isEqualTo(303);
        Site.Answer decided = dewi.get(url);
        assertThat(decided.page().text()).contains("Ditolak", "pasal 33", "Membahayakan orang lain");
        assertThat(dewi.send(decided, url + "/jawaban", Map.of("answeredOn", "23-11-2026", "answer", "Surat diserahkan")).status()).isEqualTo(303);

        assertThat(dewi.get(url).page().text()).contains("Dijawab", "Surat diserahkan").doesNotContain("sisa");
        assertThat(steps(id)).containsExactly("taken", "refused", "answered");
        assertThat(as("siti").post("/requests/" + id + "/decision", SampleRequest.granted()).text("/code")).isEqualTo("already-done");
    }

    @Test
    void nobodyIsToldBeforeItIsDecided() {
        String id = request("access");
        Site dewi = Site.signedIn(port, "dewi");
        Map<String, String> fields = new LinkedHashMap<>(Site.fields(Site.form(dewi.get("/permohonan/" + id), "/permohonan/" + id + "/ambil")));
        fields.putAll(Map.of("answeredOn", "23-11-2026", "answer", "Ditelepon"));

        Site.Answer refused = dewi.post("/permohonan/" + id + "/jawaban", fields);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.page().select("[role=alert]").text()).contains("belum diputuskan");
    }

    @Test
    void theListSaysHowManyHoursAreLeftAndInRedHowLateItIs() {
        String id = request("correction");
        clock.advance(Duration.ofHours(41));
        Site dewi = Site.signedIn(port, "dewi");
        assertThat(row(dewi, id)).contains("sisa 31 jam");

        clock.advance(Duration.ofHours(34));
        Document late = Site.signedIn(port, "dewi").all("/permohonan");

        assertThat(late.select("tr:has(a[href=/permohonan/" + id + "]) .tag.bad").text()).isEqualTo("terlambat 3 jam");
        assertThat(as("dewi").get("/requests/" + id).json().get("hoursLeft").asInt()).isEqualTo(-3);
    }

    @Test
    void theDataProtectionOfficerSeesTheHoursByCaseNumberAndNeverTheWords() {
        String id = request("erasure");
        Site galih = Site.signedIn(port, "galih");

        assertThat(row(galih, id)).contains("Penghapusan data", "sisa 72 jam", "BNNK Sumbawa", "SBW-");
        assertThat(galih.get("/permohonan/" + id).page().text()).contains("sisa 72 jam").doesNotContain("KTP ditunjukkan", "Ingin tahu");
        assertThat(as("galih").get("/requests/" + id).json().has("asked")).isFalse();
        assertThat(as("dewi").get("/requests/" + id).text("/asked")).startsWith("Ingin tahu");
    }

    @Test
    void anotherOfficeAndTheSuperiorOfficeFindNoSuchRequest() {
        String id = request("access");

        for (String stranger : List.of("bagus", "sri", "made")) {
            assertThat(as(stranger).get("/requests/" + id).status()).as(stranger).isEqualTo(404);
            assertThat(StreamSupport.stream(as(stranger).get("/requests").json().get("items").spliterator(), false)
                    .map(item -> item.get("id").asString())).doesNotContain(id);
        }
        assertThat(as("sri").post("/requests/" + id + "/decision", SampleRequest.granted()).status()).isEqualTo(404);
        assertThat(as("bagus").post("/clients/" + client() + "/requests", SampleRequest.body("access")).status()).isEqualTo(404);
    }

    @Test
    void aRequestFromTheFutureAndAGroundThatDoesNotFitAreRefused() {
        Map<String, Object> body = SampleRequest.body("access");
        body.put("receivedAt", "2026-11-24T10:00:00+08:00");
        Answer early = as("dewi").post("/clients/" + client() + "/requests", body);
        Answer misfit = as("siti").post("/requests/" + request("access") + "/decision",
                Map.of("id", Ids.next().toString(), "decision", "refused", "ground", "right-of-the-person", "reason", "x"));

        assertThat(early.text("/errors/0/code")).isEqualTo("request-in-future");
        assertThat(misfit.text("/errors/0/code")).isEqualTo("ground-does-not-fit");
    }

    private String row(Site site, String id) {
        return site.all("/permohonan").select("tr:has(a[href=/permohonan/" + id + "])").text();
    }

    private List<String> steps(String id) {
        return StreamSupport.stream(as("dewi").get("/requests/" + id).json().get("steps").spliterator(), false)
                .map((JsonNode step) -> step.get("kind").asString()).toList();
    }

    private String request(String kind) {
        Map<String, Object> body = SampleRequest.body(kind);
        assertThat(as("dewi").post("/clients/" + client() + "/requests", body).status()).isEqualTo(201);
        return (String) body.get("id");
    }

    private String client() {
        Map<String, Object> body = SampleClient.body();
        as("dewi").post("/clients", body);
        return (String) body.get("id");
    }
}
