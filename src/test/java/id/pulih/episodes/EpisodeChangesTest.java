package id.pulih.episodes;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.Api.Answer;
import id.pulih.platform.Ids;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class EpisodeChangesTest extends Cases {

    private static final LocalDate START = LocalDate.of(2026, 8, 3);

    @Test
    void aHeadExtendsWithinTheRule() {
        UUID episode = episode(START);
        String path = "/episodes/" + episode + "/extensions";
        var body = Map.of("id", Ids.next().toString(), "months", 2, "reason", "Masih perlu pendampingan");
        String visit = duty(episode, "visit-m1").at("/id").asString();

        assertThat(as("dewi").post(path, body).text("/code")).isEqualTo("head-required");
        Answer extended = as("siti").post(path, body);
        assertThat(extended.status()).isEqualTo(201);
        assertThat(extended.text("/plannedEnd")).isEqualTo("2027-02-02");
        assertThat(as("siti").post(path, body).status()).isEqualTo(200);
        assertThat(windows(episode)).contains(
                "visit-m5 2026-12-03..2027-01-02 until 2027-01-02", "visit-m6 2027-01-03..2027-02-02 until 2027-02-02",
                "whoqol-bref-final 2027-01-03..2027-02-02 until 2027-02-02", "visit-m4 2026-11-03..2026-12-02 until 2026-12-02");
        assertThat(duty(episode, "visit-m1").at("/id").asString()).isEqualTo(visit);
        assertThat(as("siti").post(path, Map.of("id", Ids.next().toString(), "months", 3, "reason", "x")).text("/errors/0/code"))
                .isEqualTo("extension-too-long");
        assertThat(as("siti").post(path, Map.of("id", Ids.next().toString(), "months", 0)).status()).isEqualTo(422);
    }

    @Test
    void aPauseHoldsTheDutiesAndTheResumptionMovesThem() {
        clock.goTo(LocalDate.of(2026, 8, 10));
        UUID episode = episode(START);
        String pause = Ids.next().toString();
        String path = "/episodes/" + episode + "/pauses";
        assertThat(as("dewi").post(path, Map.of("id", pause, "from", "2026-08-10", "reason", "Dirawat")).status()).isEqualTo(201);
        assertThat(as("dewi").post(path, Map.of("id", Ids.next().toString(), "from", "2026-08-10", "reason", "x")).text("/code"))
                .isEqualTo("episode-paused");

        clock.goTo(LocalDate.of(2026, 10, 1));
        assertThat(as("dewi").get("/episodes/" + episode).text("/state")).isEqualTo("paused");
        assertThat(duty(episode, "visit-m1").at("/state").asString()).isEqualTo("due");

        clock.goTo(LocalDate.of(2026, 8, 20));
        assertThat(as("dewi").post(path + "/" + pause + "/resumption", Map.of("resumedOn", "2026-08-10")).text("/errors/0/code"))
                .isEqualTo("resumed-too-early");
        Answer resumed = as("dewi").post(path + "/" + pause + "/resumption", Map.of("resumedOn", "2026-08-20"));
        assertThat(resumed.status()).isEqualTo(201);
        assertThat(resumed.text("/plannedEnd")).isEqualTo("2026-12-12");
        assertThat(as("dewi").post(path + "/" + pause + "/resumption", Map.of("resumedOn", "2026-08-20")).status()).isEqualTo(200);
        assertThat(as("dewi").post(path + "/" + pause + "/resumption", Map.of("resumedOn", "2026-08-19")).text("/code"))
                .isEqualTo("already-done");
        assertThat(windows(episode)).contains("visit-m1 2026-08-03..2026-08-26 until 2026-09-12",
                "visit-m4 2026-11-13..2026-12-12 until 2026-12-12");
    }

    @Test
    void aPauseLiesWithinTheProgramme() {
        UUID episode = episode(TODAY.minusMonths(5));
        String path = "/episodes/" + episode + "/pauses";

        assertThat(pause(path, TODAY.minusMonths(6))).isEqualTo("date-order");
        assertThat(pause(path, TODAY)).isEqualTo("after-planned-end");
        assertThat(pause(path, TODAY.plusDays(1))).isEqualTo("date-in-future");
    }

    private String pause(String path, LocalDate from) {
        return as("dewi").post(path, Map.of("id", Ids.next().toString(), "from", from.toString(), "reason", "x")).text("/errors/0/code");
    }

    /** A token lasts half a day, so everybody signs in again after the clock moved. Whatever is done to an episode, each rule has one obligation and its window lies within the programme. */
    @Test
    void randomPausesAndExtensionsKeepTheScheduleSound() {
        var random = new Random(20261123);
        for (int round = 0; round < 8; round++) {
            LocalDate day = START;
            clock.goTo(day);
            UUID episode = episode(random.nextBoolean() ? "pasca-2019" : "bina-lanjut");
            for (int act = 0; act < 4; act++) {
                day = day.plusDays(random.nextInt(20));
                clock.goTo(day);
                day = random.nextInt(3) == 0 ? extend(episode, random, day) : pauseAndResume(episode, random, day);
                sound(episode);
            }
        }
    }

    private UUID episode(String programme) {
        return episode(client(), programme, START);
    }

    private LocalDate extend(UUID episode, Random random, LocalDate day) {
        Answer answer = as("siti").post("/episodes/" + episode + "/extensions",
                Map.of("id", Ids.next().toString(), "months", 1 + random.nextInt(2), "reason", "x"));
        assertThat(answer.status()).isIn(201, 422);
        return day;
    }

    private LocalDate pauseAndResume(UUID episode, Random random, LocalDate day) {
        String pause = Ids.next().toString();
        LocalDate resumed = day.plusDays(1 + random.nextInt(40));
        assertThat(as("siti").post("/episodes/" + episode + "/pauses", Map.of("id", pause, "from", day.toString(), "reason", "x")).status())
                .isEqualTo(201);
        clock.goTo(resumed);
        assertThat(as("siti").post("/episodes/" + episode + "/pauses/" + pause + "/resumption", Map.of("resumedOn", resumed.toString())).status())
                .isEqualTo(201);
        return resumed;
    }

    private void sound(UUID episode) {
        JsonNode body = as("siti").get("/episodes/" + episode).json();
        LocalDate end = LocalDate.parse(body.at("/plannedEnd").asString());
        var rules = new HashSet<String>();
        for (JsonNode item : as("siti").get("/episodes/" + episode + "/obligations").json()) {
            assertThat(rules.add(item.at("/rule").asString())).isTrue();
            LocalDate from = LocalDate.parse(item.at("/from").asString());
            LocalDate to = LocalDate.parse(item.at("/to").asString());
            LocalDate last = LocalDate.parse(item.at("/lastDay").asString());
            assertThat(from).isBetween(START, to);
            assertThat(to).isBetween(from, last);
            assertThat(last).isBeforeOrEqualTo(end);
        }
    }
}
