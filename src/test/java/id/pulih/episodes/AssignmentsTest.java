package id.pulih.episodes;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.Api;
import id.pulih.Api.Answer;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class AssignmentsTest extends Cases {

    @Test
    void theFifthClientNeedsAHeadWithAReason() {
        UUID agent = agent();
        for (int i = 0; i < 4; i++) {
            assertThat(assign(as("dewi"), episode(TODAY), agent).status()).isEqualTo(201);
        }
        UUID fifth = episode(TODAY);

        Answer refused = assign(as("dewi"), fifth, agent);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("/code")).isEqualTo("agent-load");
        assertThat(refused.text("/detail")).contains("4");

        var overriding = assignment(agent, TODAY);
        overriding.put("overrideReason", "Satu-satunya agen di pulau ini");
        assertThat(as("dewi").post("/episodes/" + fifth + "/assignments", overriding).text("/code")).isEqualTo("head-required");
        assertThat(as("siti").post("/episodes/" + fifth + "/assignments", overriding).status()).isEqualTo(201);
        assertThat(as("dewi").get("/agents/" + agent).json().at("/activeClients").asInt()).isEqualTo(5);
    }

    @Test
    void anEndedEpisodeMakesRoom() {
        UUID agent = agent();
        UUID first = episode(TODAY);
        assign(as("dewi"), first, agent);
        for (int i = 0; i < 3; i++) {
            assign(as("dewi"), episode(TODAY), agent);
        }
        assertThat(as("dewi").post("/episodes/" + first + "/ending", java.util.Map.of("id", UUID.randomUUID().toString(),
                "kind", "moved", "endedOn", TODAY.toString(), "reason", "Pindah ke Bima")).status()).isEqualTo(201);

        assertThat(assign(as("dewi"), episode(TODAY), agent).status()).isEqualTo(201);
    }

    @Test
    void twoAssignmentsAtOnceDoNotPassTheLimit() throws Exception {
        UUID agent = agent();
        for (int i = 0; i < 3; i++) {
            assign(as("dewi"), episode(TODAY), agent);
        }
        List<UUID> waiting = List.of(episode(TODAY), episode(TODAY), episode(TODAY), episode(TODAY));
        Api dewi = as("dewi");
        try (var threads = Executors.newFixedThreadPool(4)) {
            List<Integer> statuses = threads.invokeAll(waiting.stream()
                            .map(episode -> (Callable<Integer>) () -> assign(dewi, episode, agent).status()).toList())
                    .stream().map(future -> future.resultNow()).toList();
            assertThat(statuses).containsExactlyInAnyOrder(201, 409, 409, 409);
        }
        assertThat(dewi.get("/agents/" + agent).json().at("/activeClients").asInt()).isEqualTo(4);
    }

    @Test
    void anAgentWhoIsNotReadyIsNamedWithWhatLacks() {
        var body = readyAgent();
        body.put("criteria", List.of("a"));
        body.remove("decree");
        UUID agent = agent(body);
        UUID episode = episode(TODAY);

        Answer refused = assign(as("dewi"), episode, agent);
        assertThat(refused.text("/code")).isEqualTo("agent-not-ready");
        assertThat(refused.text("/lacking/0") + " " + refused.text("/lacking/1")).isEqualTo("criteria decree");
        assertThat(refused.text("/detail")).contains("kriteria belum lengkap, SK belum ada atau habis");

        var overriding = assignment(agent, TODAY);
        overriding.put("overrideReason", "SK menyusul minggu ini");
        assertThat(as("andi").post("/episodes/" + episode + "/assignments", overriding).status()).isEqualTo(201);
    }

    @Test
    void aNewAgentEndsTheOldOneTheDayBefore() {
        LocalDate start = TODAY.minusDays(20);
        UUID episode = episode(start);
        UUID old = agent();
        as("dewi").post("/episodes/" + episode + "/assignments", assignment(old, start));
        var next = assignment(agent(), TODAY.minusDays(5));

        assertThat(as("dewi").post("/episodes/" + episode + "/assignments", next).status()).isEqualTo(201);
        assertThat(as("dewi").post("/episodes/" + episode + "/assignments", next).status()).isEqualTo(200);
        assertThat(as("dewi").get("/episodes/" + episode).text("/agent/id")).isEqualTo(next.get("agentId"));
        assertThat(as("dewi").get("/agents/" + old).json().at("/activeClients").asInt()).isZero();
        LocalDate ended = work.read(id.pulih.platform.Scope.of(List.of(id.pulih.demo.Cast.office("BNNK-SBW").id()), null, "test"), () ->
                jdbc.sql("select x.ended_on from pulih.assignment_ending x join pulih.assignment s on s.id = x.assignment_id where s.agent_id = :a")
                        .param("a", old).query(LocalDate.class).single());
        assertThat(ended).isEqualTo(TODAY.minusDays(6));
    }

    @Test
    void theFirstDayLiesWithinTheEpisodeAndNotInTheFuture() {
        UUID episode = episode(TODAY.minusDays(3));
        UUID agent = agent();

        assertThat(as("dewi").post("/episodes/" + episode + "/assignments", assignment(agent, TODAY.minusDays(4))).text("/errors/0/code"))
                .isEqualTo("before-episode");
        assertThat(as("dewi").post("/episodes/" + episode + "/assignments", assignment(agent, TODAY.plusDays(1))).text("/errors/0/code"))
                .isEqualTo("date-in-future");
        assertThat(as("dewi").post("/episodes/" + episode + "/assignments", assignment(UUID.randomUUID(), TODAY)).status()).isEqualTo(404);
    }
}
