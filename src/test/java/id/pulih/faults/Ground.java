package id.pulih.faults;

import id.pulih.Api;
import id.pulih.Api.Answer;
import id.pulih.clients.SampleClient;
import id.pulih.platform.Ids;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Agents who are ready, each with clients to accompany, entered as the office enters them. */
final class Ground {

    private static final String VILLAGE = "5204081001";

    /** One agent and the running programmes she accompanies. */
    record Walk(UUID agent, List<UUID> episodes, List<Map<String, Object>> clients) {

        /** What nobody may read on her telephone: names, aliases, numbers and addresses. */
        List<String> secrets() {
            return clients.stream().flatMap(client -> Stream.of("name", "alias", "nik", "phone", "address")
                    .map(field -> String.valueOf(client.get(field)))).distinct().toList();
        }
    }

    private final Api officer;
    private final LocalDate today;

    /** @param today the office's day, by the clock of the application that is asked */
    Ground(Api officer, LocalDate today) {
        this.officer = officer;
        this.today = today;
    }

    List<Walk> walks(int agents, int clients) {
        var walks = new ArrayList<Walk>();
        for (int number = 0; number < agents; number++) {
            walks.add(walk(number, clients));
        }
        return walks;
    }

    private Walk walk(int number, int clients) {
        UUID agent = Ids.next();
        need(officer.post("/agents", agent(agent, number)));
        var walk = new Walk(agent, new ArrayList<>(), new ArrayList<>());
        for (int client = 0; client < clients; client++) {
            Map<String, Object> person = SampleClient.body();
            person.put("rehabilitation", Map.of("institution", "Balai Rekaan", "kind", "inpatient", "finishedOn", today.minusDays(40).toString()));
            person.put("phone", "0857%08d".formatted(number * 100 + client));
            need(officer.post("/clients", person));
            UUID episode = Ids.next();
            need(officer.post("/episodes", Map.of("id", episode.toString(), "clientId", person.get("id"), "programme", "pasca-2019",
                    "returnedToFamilyOn", today.minusDays(20).toString(), "enrolledOn", today.minusDays(20).toString())));
            need(officer.post("/episodes/" + episode + "/assignments",
                    Map.of("id", Ids.next().toString(), "agentId", agent.toString(), "from", today.minusDays(20).toString())));
            walk.clients().add(person);
            walk.episodes().add(episode);
        }
        return walk;
    }

    private Map<String, Object> agent(UUID id, int number) {
        List<Map<String, Object>> training = Stream.of("addiction-basics", "relapse-early-warning", "monitoring-and-accompaniment",
                        "communication", "networking-and-referral", "recording-and-reporting")
                .map(topic -> Map.<String, Object>of("topic", topic, "hours", 2, "date", today.minusDays(200).toString())).toList();
        return Map.of("id", id.toString(), "name", "Agen Uji " + number, "phone", "08123456%04d".formatted(number), "villageCode", VILLAGE,
                "category", "cadre", "decree", Map.of("number", "188/" + number, "date", today.minusDays(210).toString(), "signedBy", "Kepala Desa"),
                "training", training, "criteria", List.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k"));
    }

    private static void need(Answer answer) {
        if (answer.status() != 201) {
            throw new AssertionError(answer.status() + " " + answer.json());
        }
    }
}
