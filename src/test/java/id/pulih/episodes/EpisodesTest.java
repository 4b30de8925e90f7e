package id.pulih.episodes;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.WrittenBySql;
import id.pulih.Api.Answer;
import id.pulih.demo.Cast;
import id.pulih.platform.Ids;
import id.pulih.platform.Scope;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

class EpisodesTest extends Cases {

    private static final LocalDate START = LocalDate.of(2026, 8, 3);

    @Autowired
    private OpenDuties open;

    @Autowired
    private BeanFactory application;

    @Autowired
    private id.pulih.access.Askers askers;

    @Test
    void gambarFourStartingOnTheThirdOfAugust() {
        clock.goTo(START);
        UUID episode = episode(START);

        assertThat(windows(episode)).containsExactlyInAnyOrder(
                "visit-m1 2026-08-03..2026-08-16 until 2026-09-02",
                "whoqol-bref-initial 2026-08-03..2026-08-16 until 2026-11-02",
                "urine-test-initial 2026-08-03..2026-08-16 until 2026-11-02",
                "information-m1 2026-08-17..2026-09-02 until 2026-11-02",
                "positive-activity-m1 2026-08-17..2026-09-02 until 2026-11-02",
                "visit-m2 2026-09-03..2026-09-16 until 2026-10-02",
                "group-meeting-m2 2026-09-03..2026-09-16 until 2026-11-02",
                "relapse-prevention-m2 2026-09-03..2026-09-16 until 2026-10-02",
                "positive-activity-m2 2026-09-17..2026-10-02 until 2026-11-02",
                "progress-review-m2 2026-09-17..2026-10-02 until 2026-11-02",
                "visit-m3 2026-10-03..2026-10-16 until 2026-11-02",
                "group-meeting-m3 2026-10-03..2026-10-16 until 2026-11-02",
                "relapse-prevention-m3 2026-10-03..2026-10-16 until 2026-11-02",
                "positive-activity-m3 2026-10-17..2026-11-02 until 2026-11-02",
                "progress-review-m3 2026-10-17..2026-11-02 until 2026-11-02",
                "visit-m4 2026-11-03..2026-12-02 until 2026-12-02",
                "whoqol-bref-final 2026-11-03..2026-12-02 until 2026-12-02",
                "urine-test-final 2026-11-03..2026-12-02 until 2026-12-02",
                "networking-m4 2026-11-03..2026-12-02 until 2026-12-02");
        assertThat(duty(episode, "visit-m1").at("/citation/document").asString()).isNotBlank();
        assertThat(duty(episode, "visit-m1").at("/citation/clause").asString()).isNotBlank();
    }

    @Test
    void statesFollowTheCalendarAndTheFacts() {
        clock.goTo(START);
        UUID episode = episode(START);
        assertThat(duty(episode, "visit-m1").at("/state").asString()).isEqualTo("due");
        assertThat(duty(episode, "visit-m2").at("/upcoming").asBoolean()).isTrue();

        clock.goTo(START.plusDays(14));
        assertThat(duty(episode, "visit-m1").at("/state").asString()).isEqualTo("late");
        UUID fact = visit(episode, START.plusDays(14));
        assertThat(duty(episode, "visit-m1").at("/state").asString()).isEqualTo("done");
        assertThat(duty(episode, "visit-m1").at("/fulfilledBy").asString()).isEqualTo(fact.toString());
        assertThat(duty(episode, "visit-m1").at("/fulfilledLate").asBoolean()).isTrue();

        clock.goTo(LocalDate.of(2026, 10, 3));
        assertThat(duty(episode, "visit-m2").at("/state").asString()).isEqualTo("missed");
        Answer answer = as("dewi").get("/episodes/" + episode);
        assertThat(answer.text("/state")).isEqualTo("running");
        assertThat(answer.json().at("/month").asInt()).isEqualTo(3);
        assertThat(answer.json().at("/week").asInt()).isEqualTo(9);
        assertThat(answer.json().at("/weeks").asInt()).isEqualTo(16);
        assertThat(answer.json().at("/counts").valueStream().mapToInt(n -> n.asInt()).sum()).isEqualTo(19);
        assertThat(answer.json().at("/counts/done").asInt()).isEqualTo(1);
    }

    private UUID visit(UUID episode, LocalDate day) {
        UUID id = Ids.next();
        UUID office = Cast.office(Cast.SUMBAWA).id();
        work.write(Scope.of(List.of(office), null, "test"), () -> {
            jdbc.sql("""
                insert into pulih.activity (office_id, id, episode_id, kind, occurred_at, day, mode, condition, recorded_by, recorded_at)
                values (:office, :id, :episode, 'visit', now(), :day, 'direct', 'stable', :by, now())""")
                .param("office", office).param("id", id).param("episode", episode).param("day", day)
                .param("by", Cast.person("dewi").id()).update();
            WrittenBySql.about(application, office, episode);
        });
        return id;
    }

    @Test
    void theReturnCountsWithinThirtyDaysAndTheEnrolmentAfterwards() {
        assertThat(start(TODAY.minusDays(30))).isEqualTo(TODAY.minusDays(30).toString());
        assertThat(start(TODAY.minusDays(31))).isEqualTo(TODAY.toString());
    }

    private String start(LocalDate returned) {
        return as("dewi").post("/episodes", opening(client(), "pasca-2019", returned, TODAY)).text("/startsOn");
    }

    @Test
    void sendingTwiceOpensOneProgramme() {
        UUID client = client();
        var body = opening(client, "pasca-2019", TODAY, TODAY);

        assertThat(as("dewi").post("/episodes", body).status()).isEqualTo(201);
        assertThat(as("dewi").post("/episodes", body).status()).isEqualTo(200);
        body.put("enrolledOn", TODAY.minusDays(1).toString());
        assertThat(as("dewi").post("/episodes", body).text("/code")).isEqualTo("id-conflict");
        assertThat(as("dewi").post("/episodes", opening(client, "pasca-2019", TODAY, TODAY)).text("/code")).isEqualTo("episode-open");
        assertThat(as("dewi").post("/episodes", opening(client, "bina-lanjut", TODAY, TODAY)).status()).isEqualTo(201);
    }

    @Test
    void badInputIsAnswered422AndAForeignClient404() {
        var body = opening(client(), "pasca-2030", TODAY.plusDays(1), TODAY.plusDays(2));
        Answer answer = as("dewi").post("/episodes", body);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().at("/errors").valueStream().map(e -> e.at("/field").asString() + " " + e.at("/code").asString()).toList())
                .containsExactlyInAnyOrder("programme choice", "returnedToFamilyOn date-in-future", "enrolledOn date-in-future");
        assertThat(as("dewi").post("/episodes", opening(client(), "bina-lanjut", LocalDate.of(2018, 1, 1), LocalDate.of(2018, 1, 2)))
                .text("/errors/0/code")).isEqualTo("programme-not-in-force");
        assertThat(as("dewi").post("/episodes", opening(client(Cast.CILACAP, "bagus"), "pasca-2019", TODAY, TODAY)).status()).isEqualTo(404);
        assertThat(as("dewi").post("/episodes", "[1]").status()).isEqualTo(400);
    }

    @Test
    void anotherOfficeFindsNothingAndTheOfficeAboveOnlyReads() {
        UUID episode = episode(TODAY);
        String path = "/episodes/" + episode;
        String duty = duty(episode, "visit-m1").at("/id").asString();

        assertThat(as("bagus").get(path).status()).isEqualTo(404);
        assertThat(as("bagus").get(path + "/obligations").status()).isEqualTo(404);
        for (String who : List.of("hartono", "made")) {
            for (String act : List.of("assignments", "extensions", "pauses", "ending", "obligations/" + duty + "/exception",
                    "pauses/" + UUID.randomUUID() + "/resumption")) {
                assertThat(as(who).post(path + "/" + act, Map.of("id", Ids.next().toString())).status()).as(who + " " + act).isEqualTo(404);
            }
        }
        assertThat(as("made").get(path).status()).isEqualTo(200);
        assertThat(as("ratna").get(path + "/obligations").status()).isEqualTo(200);
        assertThat(as("galih").get(path).status()).isEqualTo(403);
    }

    @Test
    void aRefusedObligationIsAskedForNoMore() {
        UUID episode = episode(TODAY);
        String path = "/episodes/" + episode + "/obligations/" + duty(episode, "group-meeting-m2").at("/id").asString() + "/exception";

        assertThat(as("dewi").post(path, Map.of("kind", "refused")).status()).isEqualTo(422);
        assertThat(as("dewi").post(path, Map.of("kind", "refused", "reason", "Belum siap berkelompok")).status()).isEqualTo(201);
        assertThat(as("dewi").post(path, Map.of("kind", "refused", "reason", "Belum siap berkelompok")).status()).isEqualTo(200);
        assertThat(as("dewi").post(path, Map.of("kind", "impossible", "reason", "Tidak ada kelompok")).text("/code")).isEqualTo("already-done");
        assertThat(duty(episode, "group-meeting-m2").at("/state").asString()).isEqualTo("refused");
        assertThat(duty(episode, "group-meeting-m2").at("/reason").asString()).isEqualTo("Belum siap berkelompok");
        assertThat(as("dewi").post("/episodes/" + episode(TODAY) + path.substring(path.indexOf("/obligations")),
                Map.of("kind", "refused", "reason", "x")).status()).isEqualTo(404);
    }

    @Test
    void anEndedEpisodeTakesNoFurtherAct() {
        UUID episode = episode(TODAY.minusDays(10));
        String path = "/episodes/" + episode;
        Map<String, Object> ending = Map.of("id", Ids.next().toString(), "kind", "withdrew", "endedOn", TODAY.minusDays(1).toString(),
                "reason", "Klien bekerja di luar pulau");

        assertThat(as("dewi").post(path + "/ending", ending).status()).isEqualTo(201);
        assertThat(as("dewi").post(path + "/ending", ending).status()).isEqualTo(200);
        assertThat(as("dewi").get(path).text("/state")).isEqualTo("ended");
        assertThat(as("dewi").get(path).text("/endingKind")).isEqualTo("withdrew");
        assertThat(duty(episode, "visit-m2").at("/state").asString()).isEqualTo("missed");
        assertThat(as("dewi").post(path + "/pauses", Map.of("id", Ids.next().toString(), "from", TODAY.toString(), "reason", "x"))
                .text("/code")).isEqualTo("episode-ended");
        assertThat(assign(as("dewi"), episode, agent()).text("/code")).isEqualTo("episode-ended");
    }

    @Test
    void theDeskSeesLateDutiesFirstAndOnlyWhatBeginsSoon() {
        UUID episode = episode(TODAY.minusDays(20));
        var dewi = askers.of(Cast.person("dewi").id()).orElseThrow();
        List<OpenDuty> all = open.of(dewi, TODAY.plusDays(7)).stream()
                .filter(each -> each.episode().equals(episode)).toList();

        assertThat(all).extracting(each -> each.duty().rule()).containsExactlyInAnyOrder(
                "visit-m1", "whoqol-bref-initial", "urine-test-initial", "information-m1", "positive-activity-m1");
        assertThat(all.subList(0, 3)).allMatch(OpenDuty::late);
        assertThat(all.subList(3, 5)).noneMatch(OpenDuty::late);
    }
}
