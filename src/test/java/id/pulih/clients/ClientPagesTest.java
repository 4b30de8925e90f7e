package id.pulih.clients;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.Browsing;
import id.pulih.PulihTest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClientPagesTest extends PulihTest {

    private static String location(java.net.http.HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    @Test
    void registeringGoesOnToPapersThenConsentThenTheClient() {
        Browsing dewi = Browsing.as(port, "dewi");
        var body = SampleClient.body();
        Map<String, String> form = SampleClient.form(body);
        var answer = dewi.send("/klien/baru", "/klien/baru", form);

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(location(answer)).endsWith("/klien/" + body.get("id") + "/berkas?baru");
        assertThat(dewi.get("/klien/" + body.get("id") + "/berkas?baru").body()).contains("persetujuan?baru");
        assertThat(dewi.get("/klien/" + body.get("id") + "/persetujuan?baru").body()).contains("Dasar: pelayanan");
        assertThat(dewi.get("/klien/" + body.get("id")).body())
                .contains(String.valueOf(body.get("name")), String.valueOf(body.get("nik")).substring(0, 6) + "********", "0812-3456-7890", "/program", "Didaftarkan")
                .doesNotContain(String.valueOf(body.get("nik")));
        assertThat(ids(String.valueOf(body.get("name")))).contains(String.valueOf(body.get("id")));
    }

    @Test
    void anEmptyAliasIsProposedAndTheSameFormTwiceIsOneClient() {
        Browsing dewi = Browsing.as(port, "dewi");
        var body = SampleClient.body();
        Map<String, String> form = SampleClient.form(body);
        form.put("alias", "");

        assertThat(dewi.send("/klien/baru", "/klien/baru", form).statusCode()).isEqualTo(303);
        assertThat(dewi.send("/klien/baru", "/klien/baru", form).statusCode()).isEqualTo(303);
        assertThat(as("dewi").get("/clients/" + body.get("id")).text("/alias")).matches("[A-Z][a-z]+ [0-9]+");
    }

    @Test
    void somebodyAlikeIsShownFirstAndStoredOnlyWhenConfirmed() {
        Browsing dewi = Browsing.as(port, "dewi");
        var first = SampleClient.body();
        var second = SampleClient.body();
        second.put("nik", first.get("nik"));
        as("dewi").post("/clients", first);
        Map<String, String> form = SampleClient.form(second);
        var asked = dewi.send("/klien/baru", "/klien/baru", form);

        assertThat(asked.statusCode()).isEqualTo(422);
        assertThat(asked.body()).contains("NIK sama", "/klien/" + first.get("id"), "name=\"confirmed\"", String.valueOf(second.get("name")));
        assertThat(as("dewi").get("/clients/" + second.get("id")).status()).isEqualTo(404);
        form.put("confirmed", "true");
        assertThat(dewi.send("/klien/baru", "/klien/baru", form).statusCode()).isEqualTo(303);
    }

    @Test
    void aFormWithErrorsKeepsWhatWasTyped() {
        Map<String, String> form = SampleClient.form(SampleClient.body());
        form.put("nik", "123");
        var answer = Browsing.as(port, "dewi").send("/klien/baru", "/klien/baru", form);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("16 angka, tertulis 3", form.get("name"), form.get("address"), "href=\"#f-nik\"");
    }

    @Test
    void aChangeFollowsIntoTheIndexes() {
        Browsing dewi = Browsing.as(port, "dewi");
        var body = SampleClient.body();
        body.put("name", "Xolden Xsatu");
        as("dewi").post("/clients", body);
        Map<String, String> form = SampleClient.form(body);
        form.put("name", "Vbarrow Vdua");
        form.put("nik", "5204085502910777");
        form.put("version", "1");
        String page = "/klien/" + body.get("id") + "/ubah";

        assertThat(dewi.send(page, page, form).statusCode()).isEqualTo(303);
        assertThat(ids("xolden")).doesNotContain(String.valueOf(body.get("id")));
        assertThat(ids("vbarr")).contains(String.valueOf(body.get("id")));
        assertThat(ids("5204085502910777")).contains(String.valueOf(body.get("id")));
        assertThat(ids(String.valueOf(body.get("nik")))).doesNotContain(String.valueOf(body.get("id")));
        assertThat(dewi.get("/klien/" + body.get("id")).body()).contains("Diubah");
    }

    @Test
    void aStaleChangeShowsBothValuesAndStoresNothing() {
        Browsing dewi = Browsing.as(port, "dewi");
        var body = SampleClient.body();
        as("dewi").post("/clients", body);
        String page = "/klien/" + body.get("id") + "/ubah";
        var first = new LinkedHashMap<>(SampleClient.form(body));
        first.put("version", "1");
        first.put("address", "Jalan Pertama 1");
        var second = new LinkedHashMap<>(first);
        second.put("address", "Jalan Kedua 2");
        dewi.send(page, page, first);
        var answer = Browsing.as(port, "rahmat").send(page, page, second);

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("Jalan Pertama 1", "Jalan Kedua 2", "name=\"version\" value=\"2\"");
        assertThat(as("dewi").get("/clients/" + body.get("id")).text("/address")).isEqualTo("Jalan Pertama 1");
        second.put("version", "2");
        assertThat(dewi.send(page, page, second).statusCode()).isEqualTo(303);
    }

    @Test
    void anOfficeAboveSeesTheCaseNumberAndNothingElse() {
        var body = SampleClient.body();
        String caseNumber = as("dewi").post("/clients", body).text("/caseNumber");
        for (String username : java.util.List.of("made", "ratna", "galih")) {
            String html = Browsing.as(port, username).get("/klien/" + body.get("id")).body();
            assertThat(html).as(username).contains(caseNumber, "Kabupaten Sumbawa")
                    .doesNotContain(String.valueOf(body.get("name")), String.valueOf(body.get("alias")), "520408", "1990");
        }
        assertThat(as("ratna").post("/clients/search", Map.of("q", caseNumber)).json().toString())
                .contains(caseNumber).doesNotContain(String.valueOf(body.get("alias")));
        assertThat(Browsing.as(port, "ratna").get("/klien").body()).doesNotContain(String.valueOf(body.get("alias")));
    }

    @Test
    void whoReadsTheTrailFindsCaseNumbersWithoutTheStateOfProgrammes() {
        var body = SampleClient.body();
        String caseNumber = as("dewi").post("/clients", body).text("/caseNumber");
        var found = as("galih").post("/clients/search", Map.of("q", caseNumber)).json().at("/items/0");

        assertThat(found.get("caseNumber").asString()).isEqualTo(caseNumber);
        assertThat(found.hasNonNull("status")).isFalse();
        assertThat(Browsing.as(port, "galih").get("/klien").body()).contains(caseNumber).doesNotContain("Keadaan");
    }

    @Test
    void whoKeepsAccountsSeesNoClients() {
        String id = as("dewi").post("/clients", SampleClient.body()).text("/id");

        assertThat(Browsing.as(port, "yuni").get("/klien").statusCode()).isEqualTo(403);
        assertThat(Browsing.as(port, "yuni").get("/klien/" + id).statusCode()).isEqualTo(403);
        assertThat(as("yuni").post("/clients/search", Map.of("q", "")).status()).isEqualTo(403);
    }

    private java.util.List<String> ids(String q) {
        return as("dewi").post("/clients/search", Map.of("q", q)).json().get("items").findValuesAsString("id");
    }
}
