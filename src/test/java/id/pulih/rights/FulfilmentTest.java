package id.pulih.rights;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.Api.Answer;
import id.pulih.Codes;
import id.pulih.PulihTest;
import id.pulih.Site;
import id.pulih.clients.SampleClient;
import id.pulih.platform.Ids;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FulfilmentTest extends PulihTest {

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void whileProcessingIsRestrictedNothingIsAddedAndThePagesSaySo() {
        Map<String, Object> client = client();
        String episode = episode(client);
        grant(client, "restriction");

        assertThat(as("dewi").post("/episodes/" + episode + "/activities", visit()).text("/code")).isEqualTo("restricted");
        assertThat(as("dewi").post("/episodes/" + episode + "/urine-tests", urine()).text("/code")).isEqualTo("restricted");
        assertThat(as("dewi").get("/episodes/" + episode + "/activities").status()).isEqualTo(200);
        assertThat(Site.signedIn(port, "dewi").get("/klien/" + client.get("id")).page().select(".notice.warn").text()).contains("dibatasi sejak");
    }

    @Test
    void aHeadWritesNeverthelessForAnHourWithAReasonAndNobodyElseDoes() {
        Map<String, Object> client = client();
        String episode = episode(client);
        grant(client, "restriction");
        String url = "/klien/" + client.get("id") + "/pembatasan";
        Site siti = Site.signedIn(port, "siti");

        assertThat(siti.send(siti.get(url), url + "/buka", Map.of("except", "")).status()).isEqualTo(422);
        assertThat(siti.send(siti.get(url), url + "/buka", Map.of("except", "Kunjungan darurat")).status()).isEqualTo(303);
        assertThat(as("dewi").post("/episodes/" + episode + "/activities", visit()).status()).isEqualTo(409);
        assertThat(as("siti").post("/episodes/" + episode + "/activities", visit()).status()).isEqualTo(201);
        clock.advance(Duration.ofMinutes(61));
        assertThat(as("siti").post("/episodes/" + episode + "/activities", visit()).status()).isEqualTo(409);
    }

    @Test
    void aLiftedRestrictionIsOver() {
        Map<String, Object> client = client();
        String episode = episode(client);
        grant(client, "restriction");
        String url = "/klien/" + client.get("id") + "/pembatasan";
        Site siti = Site.signedIn(port, "siti");

        assertThat(siti.send(siti.get(url), url + "/cabut", Map.of("lift", "Klien memintanya")).status()).isEqualTo(303);

        assertThat(as("dewi").post("/episodes/" + episode + "/activities", visit()).status()).isEqualTo(201);
    }

    @Test
    void aGrantedWithdrawalTakesTheNamedConsentsBackAndRestrictsWhenTheProgrammeRestsOnThem() {
        Map<String, Object> client = client();
        String consent = consent(client, "aftercare");
        String request = request(client, "withdrawal");
        Map<String, Object> body = new LinkedHashMap<>(SampleRequest.granted());

        assertThat(as("siti").post("/requests/" + request + "/decision", body).text("/errors/0/code")).isEqualTo("consents-needed");
        body.put("consents", List.of(consent));
        assertThat(as("siti").post("/requests/" + request + "/decision", body).status()).isEqualTo(201);

        assertThat(as("dewi").get("/clients/" + client.get("id")).json().at("/consents/0/state").asString()).isEqualTo("withdrawn");
        assertThat(as("dewi").post("/episodes", opening(client)).text("/code")).isEqualTo("restricted");
    }

    @Test
    void aCorrectionIsLinkedToTheChangeThatWasMade() {
        Map<String, Object> client = client();
        String request = grant(client, "correction");
        Site dewi = Site.signedIn(port, "dewi");
        String url = "/permohonan/" + request;

        assertThat(dewi.send(dewi.get(url), url + "/perbaikan", Map.of()).status()).isEqualTo(409);
        String edit = "/klien/" + client.get("id") + "/ubah";
        assertThat(dewi.send(dewi.get(edit), edit, Map.of("address", "Jalan Baru 7")).status()).isEqualTo(303);
        assertThat(dewi.send(dewi.get(url), url + "/perbaikan", Map.of()).status()).isEqualTo(303);

        assertThat(dewi.get(url).page().text()).contains("Perbaikan dikaitkan");
    }

    @Test
    void erasingTakesASecondHeadWithTheSecondFactor() {
        Map<String, Object> client = client();
        String url = "/permohonan/" + grant(client, "erasure");
        Site siti = Site.signedIn(port, "siti");
        Site andi = Site.signedIn(port, "andi");
        Map<String, String> fields = Site.fields(Site.form(andi.get(url), url + "/pelaksanaan"));

        assertThat(siti.get(url).page().select("form[action$=pelaksanaan]")).isEmpty();
        clock.advance(Duration.ofMinutes(6));
        fields.put("code", "000000");
        assertThat(andi.post(url + "/pelaksanaan", fields).status()).isEqualTo(422);
        fields.put("code", Codes.of("andi"));
        assertThat(andi.post(url + "/pelaksanaan", fields).status()).isEqualTo(303);
    }

    @Test
    void whatMustStillBeKeptIsHiddenAndNoSearchFindsThePerson() {
        Map<String, Object> client = client();
        erase(client, "erasure");

        String name = ((String) client.get("name")).split(" ")[1];
        assertThat(as("dewi").post("/clients/search", Map.of("q", name)).json().get("items")).isEmpty();
        assertThat(as("dewi").post("/clients/search", Map.of("q", client.get("nik"))).json().get("items")).isEmpty();
        Answer hidden = as("dewi").get("/clients/" + client.get("id"));
        assertThat(hidden.text("/name")).isEqualTo("Data dibatasi");
        assertThat(new String(hidden.bytes())).doesNotContain((String) client.get("nik"), (String) client.get("name"), "Dusun Karang");
        assertThat(as("andi").post("/episodes", opening(client)).text("/code")).isEqualTo("restricted");
    }

    @Test
    void whatNeedNotBeKeptAnyMoreIsErasedAndTheProofOfTheRequestStays() {
        Map<String, Object> client = client();
        String caseNumber = as("dewi").get("/clients/" + client.get("id")).text("/caseNumber");
        clock.goTo(LocalDate.of(2032, 3, 1));
        String request = erase(client, "erasure");

        Answer proof = as("dewi").get("/requests/" + request);
        assertThat(proof.text("/state")).isEqualTo("carried-out");
        assertThat(proof.json().has("asked")).isFalse();
        assertThat(as("dewi").get("/clients/" + client.get("id")).text("/code")).isEqualTo("erased");
        assertThat(as("dewi").post("/clients/search", Map.of("q", caseNumber)).text("/items/0/alias")).isEqualTo("Data dihapus");
        assertThat(new String(as("dewi").get("/clients/" + client.get("id")).bytes())).doesNotContain((String) client.get("name"));
    }

    private String erase(Map<String, Object> client, String kind) {
        String request = grant(client, kind);
        String url = "/permohonan/" + request;
        Site andi = Site.signedIn(port, "andi");
        assertThat(andi.send(andi.get(url), url + "/pelaksanaan", Map.of("code", Codes.of("andi"))).status()).isEqualTo(303);
        return request;
    }

    private String grant(Map<String, Object> client, String kind) {
        String request = request(client, kind);
        assertThat(as("siti").post("/requests/" + request + "/decision", SampleRequest.granted()).status()).isEqualTo(201);
        return request;
    }

    private String request(Map<String, Object> client, String kind) {
        Map<String, Object> body = SampleRequest.body(kind);
        body.put("receivedAt", clock.instant().toString());
        assertThat(as("dewi").post("/clients/" + client.get("id") + "/requests", body).status()).isEqualTo(201);
        return (String) body.get("id");
    }

    private Map<String, Object> client() {
        Map<String, Object> body = SampleClient.body();
        as("dewi").post("/clients", body);
        return body;
    }

    private String consent(Map<String, Object> client, String purpose) {
        String id = Ids.next().toString();
        as("dewi").post("/clients/" + client.get("id") + "/consents",
                Map.of("id", id, "purpose", purpose, "grantedOn", "2026-11-20", "evidence", "Formulir A"));
        return id;
    }

    private String episode(Map<String, Object> client) {
        Map<String, Object> body = opening(client);
        assertThat(as("dewi").post("/episodes", body).status()).isEqualTo(201);
        return (String) body.get("id");
    }

    private static Map<String, Object> opening(Map<String, Object> client) {
        return Map.of("id", Ids.next().toString(), "clientId", client.get("id"), "programme", "pasca-2019",
                "returnedToFamilyOn", "2026-11-01", "enrolledOn", "2026-11-02");
    }

    private static Map<String, Object> visit() {
        return Map.of("id", Ids.next().toString(), "kind", "visit", "occurredAt", "2026-11-20T09:00:00+08:00", "mode", "indirect",
                "place", "home", "source", "family", "informantName", "Ibu", "condition", "stable", "notes", "Baik");
    }

    private static Map<String, Object> urine() {
        return Map.of("id", Ids.next().toString(), "takenOn", "2026-11-20", "moment", "interim", "panel", "napza-6",
                "kit", Map.of("brand", "Kit", "lot", "L1", "expiresOn", "2027-06-01"),
                "results", Map.of("AMP", "negative", "MET", "negative", "THC", "negative", "MOP", "negative", "BZO", "negative", "COC", "negative"));
    }
}
