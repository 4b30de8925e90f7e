package id.pulih.activities;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.Api.Answer;
import id.pulih.CaseTest;
import id.pulih.platform.Ids;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class ActivityApiTest extends CaseTest {

    private UUID episode;

    @BeforeEach
    void episode() {
        episode = openEpisode();
    }

    private Map<String, Object> visit() {
        return new HashMap<>(Map.of("id", Ids.next().toString(), "kind", "visit", "occurredAt", "2026-11-20T14:05:00+08:00",
                "mode", "direct", "place", "home", "condition", "stable", "notes", "Bekerja lagi di bengkel"));
    }

    private Answer post(String who, Map<String, Object> body) {
        return as(who).post("/episodes/" + episode + "/activities", body);
    }

    @Test
    void aVisitIsStoredAndReadAgain() {
        var body = visit();
        Answer created = post("dewi", body);

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.text("/occurredAt")).isEqualTo("2026-11-20T06:05:00Z");
        assertThat(created.text("/day")).isEqualTo("2026-11-20");
        assertThat(created.text("/recordedBy/name")).isEqualTo("Dewi Lestari");
        Answer list = as("rahmat").get("/episodes/" + episode + "/activities");
        assertThat(list.json().at("/items/0")).isEqualTo(created.json());
    }

    @Test
    void theSameIdIsAnsweredAgainAndAnotherBodyIsRefused() {
        var body = visit();
        assertThat(post("dewi", body).status()).isEqualTo(201);
        assertThat(post("dewi", body).status()).isEqualTo(200);
        assertThat(post("dewi", with(body, "condition", "slip")).text("/code")).isEqualTo("id-conflict");
        assertThat(as("dewi").get("/episodes/" + episode + "/activities").json().get("items").size()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "kind, picnic, choice", "kind,, required", "mode, sideways, choice", "mode,, required", "place, moon, choice",
        "source, stranger, choice", "condition, happy, choice", "condition,, required", "occurredAt, tomorrow, instant",
        "occurredAt,, required", "occurredAt, 2026-11-23T10:00:01+08:00, time-in-future",
        "occurredAt, 2026-09-30T23:59:00+08:00, before-programme", "id, x, id", "id,, required",
        "amends, 01936000-0000-7000-8000-000000000000, unknown-reference"
    })
    void aBadFieldIsNamed(String field, String value, String code) {
        Answer answer = post("dewi", with(visit(), field, value));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(errors(answer)).containsEntry(field, code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "kind", "occurredAt", "mode", "place", "source", "informantName", "condition", "notes", "amends", "reason"})
    void aFieldOfTheWrongTypeIsNamed(String field) {
        for (Object wrong : new Object[] {7, true, Map.of("a", "b"), new String[] {"x"}}) {
            Answer answer = post("dewi", with(visit(), field, wrong));

            assertThat(answer.status()).as("%s %s", field, wrong).isEqualTo(422);
            assertThat(errors(answer)).containsKey(field);
        }
    }

    @Test
    void theLimitsOfTimeAreIncluded() {
        assertThat(post("dewi", with(visit(), "occurredAt", "2026-11-23T10:00:00+08:00")).status()).isEqualTo(201);
        assertThat(post("dewi", with(visit(), "occurredAt", "2026-10-01T00:00:00+08:00")).status()).isEqualTo(201);
        assertThat(post("dewi", with(visit(), "occurredAt", "2026-11-23")).status()).isEqualTo(201);
    }

    @Test
    void newsFromOthersNeedsItsSource() {
        var indirect = with(visit(), "mode", "indirect");

        assertThat(errors(post("dewi", indirect))).containsEntry("source", "required");
        assertThat(post("dewi", with(with(indirect, "source", "neighbour"), "informantName", "Pak Contoh")).status()).isEqualTo(201);
    }

    @Test
    void otherKindsMayLeaveTheConditionUnknown() {
        Answer answer = post("dewi", with(with(visit(), "kind", "group-meeting"), "condition", null));

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.text("/condition")).isEqualTo("unknown");
    }

    @Test
    void aCorrectionTakesThePlaceOfTheOldAndASecondIsRefused() {
        var first = visit();
        post("dewi", first);
        var correction = with(with(visit(), "amends", first.get("id")), "condition", "slip");

        assertThat(errors(post("dewi", correction))).containsEntry("reason", "required");
        correction.put("reason", "Salah pilih keadaan");
        assertThat(post("siti", correction).status()).isEqualTo(201);
        assertThat(post("siti", correction).status()).isEqualTo(200);
        var second = with(correction, "id", Ids.next().toString());
        assertThat(post("dewi", second).text("/code")).isEqualTo("already-corrected");
        var later = with(second, "amends", correction.get("id"));
        assertThat(post("dewi", later).status()).isEqualTo(201);
        assertThat(facts()).containsExactly(UUID.fromString((String) later.get("id")));
    }

    @Test
    void aCorrectionStaysInItsEpisode() {
        var first = visit();
        post("dewi", first);
        UUID other = openEpisode();
        var correction = with(with(visit(), "amends", first.get("id")), "reason", "x");

        assertThat(as("dewi").post("/episodes/" + other + "/activities", correction).status()).isEqualTo(422);
    }

    @Test
    void notesAndInformantAreSealedAndClosedToOthers() {
        var body = with(with(with(visit(), "mode", "indirect"), "source", "family"), "informantName", "Ibu Rahasia");
        post("dewi", body);

        byte[] raw = work.read(dewi().own("care"), () -> jdbc.sql(
                        "select notes_sealed || informant_sealed from pulih.activity where office_id = :office and id = :id")
                .param("office", dewi().office())
                .param("id", UUID.fromString((String) body.get("id")))
                .query(byte[].class)
                .single());
        assertThat(new String(raw, StandardCharsets.UTF_8)).doesNotContain("bengkel", "Rahasia");
        assertThat(as("dewi").get("/episodes/" + episode + "/activities").text("/items/0/informantName")).isEqualTo("Ibu Rahasia");
        JsonNode above = as("made").get("/episodes/" + episode + "/activities").json().at("/items/0");
        assertThat(above.has("condition")).isTrue();
        assertThat(above.has("notes")).isFalse();
        assertThat(above.has("informantName")).isFalse();
    }

    @Test
    void whoeverDoesNotServeTheClientFindsNothing() {
        assertThat(post("bagus", visit()).status()).isEqualTo(404);
        assertThat(as("bagus").get("/episodes/" + episode + "/activities").status()).isEqualTo(404);
        assertThat(post("made", visit()).status()).isEqualTo(404);
        assertThat(post("yuni", visit()).status()).isEqualTo(403);
        assertThat(as("ratna").get("/episodes/" + episode + "/activities").status()).isEqualTo(403);
    }

    @Test
    void aListGoesOnWhereItEnded() {
        for (int i = 0; i < 5; i++) {
            post("dewi", visit());
        }
        var ids = new java.util.TreeSet<String>();
        String after = "";
        do {
            Answer page = as("dewi").get("/episodes/" + episode + "/activities?limit=2" + (after.isEmpty() ? "" : "&after=" + after));
            page.json().get("items").forEach(item -> ids.add(item.get("id").asString()));
            after = page.text("/next");
        } while (!after.isEmpty());

        assertThat(ids).hasSize(5);
        assertThat(errors(as("dewi").get("/episodes/" + episode + "/activities?after=x&limit=0"))).containsKeys("after", "limit");
    }

    private java.util.List<UUID> facts() {
        return work.read(dewi().own("care"), () -> jdbc.sql(
                        "select id from pulih.episode_fact where office_id = :office and episode_id = :episode")
                .param("office", dewi().office())
                .param("episode", episode)
                .query(UUID.class)
                .list());
    }

    private static Map<String, String> errors(Answer answer) {
        var errors = new HashMap<String, String>();
        answer.json().path("errors").forEach(e -> errors.put(e.get("field").asString(), e.get("code").asString()));
        return errors;
    }
}
