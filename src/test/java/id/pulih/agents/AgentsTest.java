package id.pulih.agents;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.Api.Answer;
import id.pulih.demo.Cast;
import id.pulih.episodes.Cases;
import id.pulih.platform.Ids;
import id.pulih.platform.Scope;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AgentsTest extends Cases {

    @Test
    void anAgentWithEverythingIsReady() {
        var body = readyAgent();
        Answer first = as("dewi").post("/agents", body);

        assertThat(first.status()).isEqualTo(201);
        assertThat(first.json().at("/ready").asBoolean()).isTrue();
        assertThat(first.json().at("/lacking").size()).isZero();
        assertThat(first.text("/decree/number")).isEqualTo("141/12/2026");
        assertThat(first.json().at("/training").size()).isEqualTo(6);
        assertThat(as("dewi").post("/agents", body).status()).isEqualTo(200);
        body.put("name", "Orang Lain");
        assertThat(as("dewi").post("/agents", body).text("/code")).isEqualTo("id-conflict");
    }

    @Test
    void anAgentMayBeRegisteredBeforeBeingReady() {
        var body = readyAgent();
        body.remove("decree");
        body.put("criteria", List.of("a", "b"));
        body.put("training", List.of(Map.of("topic", "communication", "hours", 4, "date", "2026-02-01")));
        UUID id = agent(body);

        assertThat(as("dewi").get("/agents/" + id).json().at("/lacking").valueStream().map(n -> n.asString()).toList())
                .containsExactly("criteria", "training-hours", "training-topics", "decree");
        complete(id);
        assertThat(as("dewi").get("/agents/" + id).json().at("/ready").asBoolean()).isTrue();
    }

    private void complete(UUID id) {
        as("dewi").put("/agents/" + id + "/criteria", Map.of("criteria", List.of("c", "d", "e", "f", "g", "h", "i", "j", "k")));
        for (String topic : List.of("addiction-basics", "relapse-early-warning", "monitoring-and-accompaniment",
                "networking-and-referral", "recording-and-reporting")) {
            assertThat(as("dewi").post("/agents/" + id + "/trainings",
                    Map.of("id", Ids.next().toString(), "topic", topic, "hours", 1, "date", "2026-03-01")).status()).isEqualTo(201);
        }
        assertThat(as("dewi").post("/agents/" + id + "/decrees", Map.of("id", Ids.next().toString(), "number", "7",
                "date", "2026-03-02", "signedBy", "Lurah", "expiresOn", "2027-03-02")).status()).isEqualTo(201);
    }

    @Test
    void aDecreeThatRanOutMakesAnAgentUnready() {
        var body = readyAgent();
        body.put("decree", Map.of("number", "1", "date", "2025-01-01", "signedBy", "Lurah", "expiresOn", TODAY.minusDays(1).toString()));

        assertThat(as("dewi").get("/agents/" + agent(body)).text("/lacking/0")).isEqualTo("decree");
    }

    @Test
    void badInputNamesEveryField() {
        Answer answer = as("dewi").post("/agents", Map.of("id", "x", "phone", "abc", "villageCode", "9999999999", "category", "guru",
                "criteria", List.of("z"), "training", List.of(Map.of("topic", "x", "hours", 0, "date", "2030-01-01")),
                "decree", Map.of("number", "1", "date", "2026-02-30")));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().at("/errors").valueStream().map(e -> e.at("/field").asString()).toList()).contains("id", "name", "phone",
                "villageCode", "category", "criteria", "training.0.topic", "training.0.hours", "training.0.date", "decree.date",
                "decree.signedBy");
    }

    @Test
    void nameAndTelephoneAreSealedAndTheCardLeavesATrace() {
        UUID id = agent();
        as("dewi").get("/agents/" + id);
        UUID office = Cast.office(Cast.SUMBAWA).id();
        work.read(Scope.of(List.of(office), null, "test"), () -> {
            byte[] sealed = jdbc.sql("select name_sealed from pulih.agent where id = :id").param("id", id).query(byte[].class).single();
            assertThat(new String(sealed, java.nio.charset.StandardCharsets.ISO_8859_1)).doesNotContain("Ahmad");
            assertThat(jdbc.sql("select action from pulih.audit_entry where subject_id = :id").param("id", id).query(String.class).list())
                    .contains("agent-registered", "agent-read");
            return true;
        });
    }

    @Test
    void anAgentOfAnotherOfficeIsNotFound() {
        UUID id = agent();

        assertThat(as("bagus").get("/agents/" + id).status()).isEqualTo(404);
        assertThat(as("made").get("/agents/" + id).status()).isEqualTo(404);
        for (String act : List.of("trainings", "decrees", "ending")) {
            assertThat(as("bagus").post("/agents/" + id + "/" + act, Map.of("id", Ids.next().toString())).status()).isEqualTo(404);
        }
        assertThat(as("bagus").put("/agents/" + id + "/criteria", Map.of("criteria", List.of("a"))).status()).isEqualTo(404);
        assertThat(as("bagus").get("/agents").json().toString()).doesNotContain(id.toString());
        assertThat(as("yuni").get("/agents").status()).isEqualTo(403);
    }

    @Test
    void anAgentWithClientsEndsOnlyTogetherWithTheAssignments() {
        UUID id = agent();
        UUID episode = episode(TODAY);
        assertThat(assign(as("dewi"), episode, id).status()).isEqualTo(201);
        Map<String, Object> ending = Map.of("endedOn", TODAY.toString(), "reason", "Pindah desa");

        Answer refused = as("dewi").post("/agents/" + id + "/ending", ending);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("/errors/0/code")).isEqualTo("agent-has-clients");

        Answer ended = as("dewi").post("/agents/" + id + "/ending",
                Map.of("endedOn", TODAY.toString(), "reason", "Pindah desa", "endAssignments", true));
        assertThat(ended.status()).isEqualTo(201);
        assertThat(ended.text("/lacking/0")).isEqualTo("ended");
        assertThat(as("dewi").get("/episodes/" + episode).json().at("/agent").isMissingNode()).isTrue();
        assertThat(as("dewi").post("/agents/" + id + "/ending", ending).text("/code")).isEqualTo("already-done");
    }
}
