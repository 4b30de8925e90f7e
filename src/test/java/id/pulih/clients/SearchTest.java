package id.pulih.clients;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.Api;
import id.pulih.PulihTest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SearchTest extends PulihTest {

    private String register(String name) {
        var body = SampleClient.body();
        body.put("name", name);
        assertThat(as("dewi").post("/clients", body).status()).isEqualTo(201);
        return String.valueOf(body.get("id"));
    }

    private static List<String> found(Api api, String q) {
        return api.post("/clients/search", Map.of("q", q)).json().get("items").findValuesAsString("id");
    }

    @Test
    void aClientIsFoundByTheBeginningsOfTheWordsOfTheName() {
        String id = register("Wxandi Kurnyawan Putra");

        for (String q : List.of("wxa", "WXANDI", "kurny", "putra wxan", "Wxandi Kurnyawan Putra")) {
            assertThat(found(as("dewi"), q)).as(q).contains(id);
        }
        for (String q : List.of("xandi", "wxandi hidayat", "kurnyawanto")) {
            assertThat(found(as("dewi"), q)).as(q).doesNotContain(id);
        }
    }

    @Test
    void apostrophesShortWordsAndOneWordNamesAreFound() {
        String apostrophe = register("Qa'syim");
        String shortWord = register("Al Jqhufri");
        String oneWord = register("Sukqarno");

        assertThat(found(as("dewi"), "qasyim")).contains(apostrophe);
        assertThat(found(as("dewi"), "Qa’syi")).contains(apostrophe);
        assertThat(found(as("dewi"), "al jqh")).contains(shortWord);
        assertThat(found(as("dewi"), "al")).contains(shortWord);
        assertThat(found(as("dewi"), "sukqarno")).containsExactly(oneWord);
        assertThat(found(as("dewi"), "%")).isEmpty();
        assertThat(found(as("dewi"), "_____")).isEmpty();
    }

    @Test
    void aClientIsFoundByAliasCaseNumberAndNik() {
        var body = SampleClient.body();
        body.put("alias", "Trembesi Wqlu 77");
        String caseNumber = as("dewi").post("/clients", body).text("/caseNumber");
        String id = String.valueOf(body.get("id"));

        assertThat(found(as("dewi"), "trembesi wq")).containsExactly(id);
        assertThat(found(as("dewi"), caseNumber.toLowerCase(Locale.ROOT))).containsExactly(id);
        assertThat(found(as("dewi"), String.valueOf(body.get("nik")).replaceAll("(.{4})", "$1 "))).containsExactly(id);
    }

    @Test
    void anOfficeAboveFindsByCaseNumberOnlyAndSeesNobody() {
        var body = SampleClient.body();
        String caseNumber = as("dewi").post("/clients", body).text("/caseNumber");

        for (String username : List.of("made", "ratna", "galih")) {
            var answer = as(username).post("/clients/search", Map.of("q", caseNumber));
            assertThat(answer.text("/items/0/caseNumber")).as(username).isEqualTo(caseNumber);
            assertThat(answer.text("/items/0/regencyCode")).isEqualTo("5204");
            assertThat(answer.json().get("items").get(0).propertyNames())
                    .isSubsetOf("id", "office", "caseNumber", "regencyCode", "status", "registeredAt")
                    .hasSize(username.equals("galih") ? 5 : 6);
            assertThat(found(as(username), String.valueOf(body.get("name")))).isEmpty();
            assertThat(found(as(username), String.valueOf(body.get("alias")))).isEmpty();
            assertThat(found(as(username), String.valueOf(body.get("nik")))).isEmpty();
        }
    }

    @Test
    void anOfficeAboveListsNobodyAndFindsNothingByTheBeginningOfACaseNumber() {
        var body = SampleClient.body();
        String caseNumber = as("dewi").post("/clients", body).text("/caseNumber");

        for (String username : List.of("made", "ratna")) {
            assertThat(found(as(username), caseNumber.substring(0, caseNumber.length() - 1))).as(username).doesNotContain(String.valueOf(body.get("id")));
            assertThat(found(as(username), "SBW-2026")).as(username).isEmpty();
            assertThat(found(as(username), "")).as(username).doesNotContain(String.valueOf(body.get("id")));
            assertThat(found(as(username), caseNumber)).as(username).containsExactly(String.valueOf(body.get("id")));
        }
    }

    @Test
    void theListGoesOnWhereItEndedAndShowsEveryClientOnce() {
        for (int i = 0; i < 30; i++) {
            as("nurul").post("/clients", SampleClient.body());
        }
        var first = as("nurul").post("/clients/search", Map.of("q", "NTB-2026"));
        var second = as("nurul").post("/clients/search", Map.of("q", "NTB-2026", "next", first.text("/next")));

        List<String> one = first.json().get("items").findValuesAsString("id");
        List<String> two = second.json().get("items").findValuesAsString("id");
        assertThat(one).hasSize(25).doesNotContainAnyElementsOf(two);
        assertThat(one.size() + two.size()).isGreaterThanOrEqualTo(30);
        assertThat(second.json().has("next")).isFalse();
    }

    @Test
    void aPageMarkThatIsNoneIsAnError() {
        assertThat(as("dewi").post("/clients/search", Map.of("q", "", "next", "x")).text("/errors/0/code")).isEqualTo("cursor");
        assertThat(as("dewi").post("/clients/search", Map.of("q", "a".repeat(101))).status()).isEqualTo(422);
    }
}
