package id.pulih.instruments;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.Api.Answer;
import id.pulih.CaseTest;
import id.pulih.platform.Ids;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MeasurementApiTest extends CaseTest {

    private UUID episode;

    @BeforeEach
    void episode() {
        episode = openEpisode();
    }

    private static Map<String, Object> answers(int items, int option) {
        var answers = new LinkedHashMap<String, Object>();
        for (int item = 1; item <= items; item++) {
            answers.put(String.valueOf(item), option);
        }
        return answers;
    }

    private static Map<String, Object> form() {
        return new HashMap<>(Map.of("id", Ids.next().toString(), "instrument", "whoqol-bref", "moment", "initial",
                "takenOn", "2026-10-05", "answers", answers(26, 3)));
    }

    private static Map<String, Object> card() {
        return new HashMap<>(Map.of("id", Ids.next().toString(), "takenOn", "2026-10-05", "moment", "initial", "panel", "napza-6",
                "kit", Map.of("brand", "Contoh", "lot", "L1", "expiresOn", "2026-10-05"),
                "results", Map.of("AMP", "negative", "MET", "negative")));
    }

    private Answer assess(String who, Map<String, Object> body) {
        return as(who).post("/episodes/" + episode + "/assessments", body);
    }

    private Answer test(String who, Map<String, Object> body) {
        return as(who).post("/episodes/" + episode + "/urine-tests", body);
    }

    @Test
    void scoringStoresNothingAndFollowsTheTable() {
        var answers = answers(26, 3);
        answers.put("10", 4);
        Answer scores = as("rahmat").post("/instruments/whoqol-bref/score", Map.of("answers", answers));

        assertThat(scores.status()).isEqualTo(200);
        assertThat(scores.json().at("/domains/physical/raw").asInt()).isEqualTo(22);
        assertThat(scores.json().at("/domains/physical/score0to100").asInt()).isEqualTo(56);
        assertThat(scores.text("/domains/physical/class")).isEqualTo("baik");
        assertThat(scores.json().at("/domains/social/score0to100").asInt()).isEqualTo(50);
        Answer exact = as("rahmat").post("/instruments/whoqol-bref/score", Map.of("answers", answers, "method", "who-exact"));
        assertThat(exact.json().at("/domains/physical/score0to100").decimalValue()).isEqualByComparingTo("53.57");
        assertThat(as("rahmat").get("/episodes/" + episode + "/assessments").json().get("items").size()).isZero();
    }

    @Test
    void aDomainWithTooFewAnswersIsNullWithItsReason() {
        var answers = answers(26, 3);
        answers.remove("20");
        answers.remove("21");
        Answer scores = as("dewi").post("/instruments/whoqol-bref/score", Map.of("answers", answers));

        assertThat(scores.json().at("/domains/social").has("score0to100")).isTrue();
        assertThat(scores.json().at("/domains/social/score0to100").isNull()).isTrue();
        assertThat(scores.text("/domains/social/invalidReason")).isEqualTo("too-few-answers");
    }

    @Test
    void uricaReadinessIsIndicative() {
        Answer scores = as("dewi").post("/instruments/urica/score", Map.of("answers", answers(32, 4)));

        assertThat(scores.json().at("/readiness").asInt()).isEqualTo(8);
        assertThat(scores.text("/stage")).isEqualTo("precontemplation");
        assertThat(scores.json().at("/stageIsIndicative").asBoolean()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "6", "\"x\"", "3.5", "true", "{\"a\": 1}", "[1]"})
    void aBadAnswerIsNamedByItsItem(String answer) {
        String body = "{\"answers\": {\"1\": 3, \"3\": " + answer + "}}";

        for (String instrument : List.of("whoqol-bref", "urica")) {
            Answer refused = as("dewi").post("/instruments/" + instrument + "/score", body);
            assertThat(refused.status()).as(instrument + answer).isEqualTo(422);
            assertThat(errors(refused)).containsKey("answers.3");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"answers\": {}}", "{\"answers\": 3}", "{\"answers\": [1, 2]}", "{\"answers\": {\"27\": 1}}",
        "{\"answers\": {\"03\": 1}}", "{\"answers\": {\"1\": 1}, \"method\": \"x\"}", "{\"answers\": {\"1\": 1}, \"missingRule\": 1}",
        "{\"answers\": {\"1\": 1}, \"version\": \"x\"}", "{\"answers\": {\"1\": 1}, \"preReversedItems\": 3}",
        "{\"answers\": {\"1\": 1}, \"preReversedItems\": [27]}", "{\"answers\": {\"1\": 1}, \"preReversedItems\": [\"x\"]}"})
    void aBadBodyIsRefused(String body) {
        assertThat(as("dewi").post("/instruments/whoqol-bref/score", body).status()).isEqualTo(422);
    }

    @Test
    void aFormIsStoredWithItsScoresMethodAndVersion() {
        var body = form();
        Answer stored = assess("rahmat", body);

        assertThat(stored.status()).isEqualTo(201);
        assertThat(stored.text("/version")).isEqualTo("who-2004-id");
        assertThat(stored.text("/scores/method")).isEqualTo("who-table");
        assertThat(stored.json().at("/scores/domains/physical/score0to100").asInt()).isEqualTo(50);
        assertThat(assess("rahmat", body).status()).isEqualTo(200);
        assertThat(assess("rahmat", with(body, "moment", "final")).text("/code")).isEqualTo("id-conflict");
        assertThat(as("dewi").get("/episodes/" + episode + "/assessments").json().at("/items/0")).isEqualTo(stored.json());
    }

    @Test
    void anInterimMeasurementIsNeverTheFinalOne() {
        assess("dewi", with(form(), "moment", "interim"));

        assertThat(facts()).containsExactly("whoqol-bref interim");
    }

    @Test
    void anOpenItemNeedsItsReason() {
        var body = form();
        var answers = answers(26, 3);
        answers.remove("21");
        body.put("answers", answers);

        assertThat(errors(assess("dewi", body))).containsEntry("answers.21", "answer-or-reason").hasSize(1);
        Answer stored = assess("dewi", with(body, "missingReasons", Map.of("21", "refused")));
        assertThat(stored.status()).isEqualTo(201);
        assertThat(stored.text("/missingReasons/21")).isEqualTo("refused");
        assertThat(stored.json().at("/scores/answered").asInt()).isEqualTo(25);
    }

    @Test
    void aFormWithTooFewAnswersIsKeptButFulfilsNothing() {
        var reasons = new HashMap<String, String>();
        answers(26, 3).keySet().stream().skip(20).forEach(item -> reasons.put(item, "refused"));
        Answer stored = assess("dewi", with(with(form(), "answers", answers(20, 3)), "missingReasons", reasons));

        assertThat(stored.status()).isEqualTo(201);
        assertThat(stored.json().at("/scores/valid").asBoolean()).isFalse();
        assertThat(facts()).isEmpty();
    }

    @Test
    void itemsPrintedReversedAreTurnedBack() {
        var answers = answers(26, 3);
        answers.put("3", 5);
        answers.put("4", 5);
        Answer plain = assess("dewi", with(form(), "answers", answers));
        Answer version = assess("dewi", with(with(form(), "answers", answers), "version", "who-2004-id-3-4-reversed"));
        Answer named = assess("dewi", with(with(form(), "answers", answers), "preReversedItems", List.of(3, 4)));

        assertThat(plain.json().at("/scores/domains/physical/raw").asInt()).isEqualTo(17);
        assertThat(version.json().at("/scores/domains/physical/raw").asInt()).isEqualTo(25);
        assertThat(named.json().at("/scores/domains/physical/raw").asInt()).isEqualTo(25);
        assertThat(named.json().at("/preReversedItems").toString()).isEqualTo("[3,4]");
    }

    @ParameterizedTest
    @CsvSource({
        "id, x, id", "instrument, iq, choice", "instrument,, required", "moment, relapse, choice", "moment,, required",
        "takenOn, 2026-11-24, date-in-future", "takenOn, 2026-09-30, before-programme", "takenOn, x, date", "takenOn,, required",
        "version, x, choice", "method, x, choice", "missingRule, x, choice", "answers,, required",
        "amends, 01936000-0000-7000-8000-000000000000, unknown-reference"
    })
    void aBadFieldOfAFormIsNamed(String field, String value, String code) {
        assertThat(errors(assess("dewi", with(form(), field, value)))).containsEntry(field, code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "instrument", "moment", "takenOn", "version", "method", "missingRule", "answers", "missingReasons", "amends", "reason"})
    void aFieldOfTheWrongTypeIsRefused(String field) {
        for (Object wrong : new Object[] {7, true, new String[] {"x"}}) {
            assertThat(assess("dewi", with(form(), field, wrong)).status()).as("%s %s", field, wrong).isEqualTo(422);
        }
    }

    @Test
    void aCorrectionOfAFormTakesItsPlace() {
        var first = form();
        assess("dewi", first);
        var correction = with(with(form(), "amends", first.get("id")), "moment", "final");

        assertThat(errors(assess("dewi", correction))).containsEntry("reason", "required");
        correction.put("reason", "Salah pengukuran");
        assertThat(assess("dewi", correction).status()).isEqualTo(201);
        assertThat(assess("dewi", with(correction, "id", Ids.next().toString())).text("/code")).isEqualTo("already-corrected");
        assertThat(facts()).containsExactly("whoqol-bref final");
    }

    @Test
    void aCardSaysPositiveAsSoonAsOneParameterDoes() {
        assertThat(test("dewi", card()).text("/overall")).isEqualTo("negative");
        assertThat(test("dewi", with(card(), "results", Map.of("AMP", "invalid", "MET", "positive"))).text("/overall")).isEqualTo("positive");
        Answer invalid = test("dewi", with(with(card(), "results", Map.of("AMP", "invalid", "MET", "negative")), "moment", "final"));
        assertThat(invalid.text("/overall")).isEqualTo("invalid");
        assertThat(invalid.text("/results/COC")).isEqualTo("not-tested");
        assertThat(facts()).doesNotContain("urine-test final");
    }

    @Test
    void aKitExpiredOnTheDayOfTheTestIsRefused() {
        var expired = with(card(), "kit", Map.of("expiresOn", "2026-10-04"));

        assertThat(errors(test("dewi", expired))).containsEntry("kit.expiresOn", "kit-expired");
        assertThat(test("dewi", card()).status()).isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource({"id, x, id", "takenOn, 2026-11-24, date-in-future", "takenOn,, required", "moment, never, choice", "moment,, required",
        "panel, x, choice", "panel,, required", "results,, nothing-tested", "results, x, not-map", "kit, x, not-map"})
    void aBadFieldOfACardIsNamed(String field, String value, String code) {
        assertThat(errors(test("dewi", with(card(), field, value)))).containsEntry(field, code);
    }

    @Test
    void resultsAreCheckedOneByOne() {
        var refused = test("dewi", with(card(), "results", Map.of("AMP", "maybe", "XYZ", "negative", "MET", 1)));

        assertThat(errors(refused)).containsOnlyKeys("results.AMP", "results.XYZ", "results.MET");
        assertThat(errors(test("dewi", with(card(), "results", Map.of("AMP", "not-tested"))))).containsEntry("results", "nothing-tested");
    }

    @Test
    void aCorrectionOfACardTakesItsPlace() {
        var first = card();
        test("dewi", first);
        var correction = with(with(with(card(), "amends", first.get("id")), "reason", "Salah baca"), "results", Map.of("AMP", "positive"));

        assertThat(test("rahmat", correction).status()).isEqualTo(201);
        assertThat(test("rahmat", correction).status()).isEqualTo(200);
        assertThat(test("rahmat", with(correction, "id", Ids.next().toString())).text("/code")).isEqualTo("already-corrected");
        Answer list = as("dewi").get("/episodes/" + episode + "/urine-tests");
        assertThat(list.json().get("items")).anyMatch(item -> item.path("amendedBy").asString("").equals(correction.get("id")));
    }

    @Test
    void anOfficeDefinesItsOwnPanel() {
        String code = "uji-" + Ids.next().toString().substring(30);
        var panel = Map.<String, Object>of("code", code, "name", "Panel uji", "parameters",
                List.of(Map.of("code", "MDMA", "name", "Ekstasi", "loinc", "19568-5"), Map.of("code", "KET", "name", "Ketamin")));

        assertThat(as("rahmat").post("/urine-panels", panel).status()).isEqualTo(403);
        assertThat(as("siti").post("/urine-panels", panel).status()).isEqualTo(201);
        assertThat(as("siti").post("/urine-panels", panel).status()).isEqualTo(409);
        assertThat(errors(as("siti").post("/urine-panels", with(panel, "code", "napza-6")))).containsKey("code");
        assertThat(errors(as("siti").post("/urine-panels", with(panel, "parameters", "x")))).containsKey("parameters");
        assertThat(errors(as("siti").post("/urine-panels",
                with(panel, "parameters", List.of(Map.of("code", "x", "name", 1, "loinc", "y"))))))
                .containsOnlyKeys("parameters.0.code", "parameters.0.name", "parameters.0.loinc");
        assertThat(test("dewi", with(with(card(), "panel", code), "results", Map.of("KET", "negative"))).status()).isEqualTo(201);
        assertThat(as("bagus").get("/urine-panels").json().toString()).doesNotContain(code);
    }

    @Test
    void whoeverDoesNotServeTheClientFindsNothing() {
        for (String list : List.of("assessments", "urine-tests")) {
            assertThat(as("bagus").get("/episodes/" + episode + "/" + list).status()).isEqualTo(404);
            assertThat(as("made").get("/episodes/" + episode + "/" + list).status()).isEqualTo(200);
        }
        assertThat(assess("bagus", form()).status()).isEqualTo(404);
        assertThat(test("bagus", card()).status()).isEqualTo(404);
        assertThat(assess("made", form()).status()).isEqualTo(404);
        assertThat(assess("yuni", form()).status()).isEqualTo(403);
    }

    private List<String> facts() {
        return work.read(dewi().own("care"), () -> jdbc.sql("""
                select kind || ' ' || moment from pulih.episode_fact where office_id = :office and episode_id = :episode""")
                .param("office", dewi().office())
                .param("episode", episode)
                .query(String.class)
                .list());
    }

    private static Map<String, String> errors(Answer answer) {
        var errors = new HashMap<String, String>();
        answer.json().path("errors").forEach(e -> errors.put(e.get("field").asString(), e.get("code").asString()));
        return errors;
    }
}
