package id.pulih.badinput;

import id.pulih.Api;
import id.pulih.Api.Answer;
import id.pulih.clients.SampleClient;
import id.pulih.journeys.Answers;
import id.pulih.platform.Ids;
import id.pulih.rights.SampleRequest;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Records made anew through the API, so that what one call uses up is not missed by another test. All ids are texts. */
final class World {

    static final String DAY = "2026-11-20";

    private final Map<String, Api> signedIn = new HashMap<>();
    private final Function<String, Api> as;

    World(Function<String, Api> as) {
        this.as = as;
    }

    Api as(String username) {
        return signedIn.computeIfAbsent(username, as);
    }

    String client() {
        return stored("dewi", "/clients", SampleClient.body());
    }

    String consent(String client) {
        return stored("dewi", "/clients/" + client + "/consents", consent());
    }

    static Map<String, Object> consent() {
        return map("id", "", "purpose", "disclosure", "recipient", "Puskesmas", "grantedOn", "2026-11-01",
                "expiresOn", "2027-11-01", "evidence", "Formulir A", "categories", List.of("identity", "presence"),
                "why", "Kontrol paru", "until", "Pengobatan selesai", "discloser", "Kantor Uji", "revocationTold", true);
    }

    static Map<String, Object> disclosure() {
        return map("id", "", "givenBy", "letter", "givenOn", "2026-11-01", "categories", List.of("presence"), "basis", "care",
                "recipientKind", "health-facility", "recipient", "Puskesmas", "purpose", "Kontrol paru");
    }

    String agent() {
        return stored("dewi", "/agents", newAgent());
    }

    /** An agent who meets these criteria only. */
    String agent(String... criteria) {
        Map<String, Object> body = newAgent();
        body.put("criteria", List.of(criteria));
        return stored("dewi", "/agents", body);
    }

    static Map<String, Object> newAgent() {
        List<Map<String, Object>> training = Stream.of("addiction-basics", "relapse-early-warning", "monitoring-and-accompaniment",
                        "communication", "networking-and-referral", "recording-and-reporting")
                .map(topic -> map("topic", topic, "hours", 2, "date", "2026-02-01"))
                .toList();
        return map("id", "", "name", "Agen Uji", "phone", "081255556666", "villageCode", SampleClient.VILLAGE, "category", "cadre",
                "decree", map("number", "1/2026", "date", "2026-01-05", "signedBy", "Lurah", "expiresOn", "2028-01-05"),
                "training", training, "criteria", List.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k"));
    }

    /** A request of a new client that nobody decided yet. */
    String request(String kind) {
        return stored("dewi", "/clients/" + client() + "/requests", SampleRequest.body(kind));
    }

    static Map<String, Object> opening(String client) {
        return map("id", "", "clientId", client, "programme", "pasca-2019", "returnedToFamilyOn", "2026-11-01", "enrolledOn", "2026-11-02",
                "mainSubstance", "THC");
    }

    String episode() {
        return stored("dewi", "/episodes", opening(client()));
    }

    String pause(String episode) {
        return stored("dewi", "/episodes/" + episode + "/pauses", map("id", "", "from", "2026-11-10", "reason", "Sakit"));
    }

    String duty(String episode) {
        for (JsonNode duty : as("dewi").get("/episodes/" + episode + "/obligations").json()) {
            if (duty.get("state").asString().equals("due")) {
                return duty.get("id").asString();
            }
        }
        throw new AssertionError("Nothing is due in " + episode);
    }

    String completed() {
        String episode = episode();
        stored("siti", "/episodes/" + episode + "/completion", completion());
        return episode;
    }

    static Map<String, Object> completion() {
        return map("id", "", "completedOn", "2026-11-23", "reason", "Sudah dipastikan");
    }

    String activity(String episode) {
        return stored("dewi", "/episodes/" + episode + "/activities", visit());
    }

    static Map<String, Object> visit() {
        return map("id", "", "kind", "visit", "occurredAt", DAY + "T09:00:00+08:00", "mode", "indirect", "place", "home",
                "source", "family", "informantName", "Ibu", "condition", "stable", "notes", "Baik");
    }

    String assessment(String episode) {
        return stored("dewi", "/episodes/" + episode + "/assessments", quality());
    }

    static Map<String, Object> quality() {
        return map("id", "", "instrument", "whoqol-bref", "moment", "interim", "takenOn", DAY,
                "answers", new TreeMap<String, Object>(Answers.initial()), "missingReasons", new TreeMap<String, Object>());
    }

    String urineTest(String episode) {
        return stored("dewi", "/episodes/" + episode + "/urine-tests", urine());
    }

    static Map<String, Object> urine() {
        return map("id", "", "takenOn", DAY, "moment", "interim", "panel", "napza-6",
                "kit", map("brand", "Kit", "lot", "L1", "expiresOn", "2027-06-01"), "results", map("AMP", "negative", "MET", "negative",
                        "THC", "negative", "MOP", "negative", "BZO", "negative", "COC", "negative"));
    }

    /** A request to open a name that waits for a second person: the third of one head does. */
    String openingRequest() {
        for (int opened = 0; opened < 3; opened++) {
            Answer answer = as("made").post("/clients/" + client() + "/openings", openingWish());
            if (answer.status() == 202) {
                return answer.text("/id");
            }
        }
        throw new AssertionError("The third opening did not wait");
    }

    static Map<String, Object> openingWish() {
        return map("id", "", "kind", "supervision", "reason", "Pengaduan keluarga harus diperiksa hari ini");
    }

    /** Pairs of names and values; an empty {@code id} becomes a new one. */
    static Map<String, Object> map(Object... pairs) {
        var map = new LinkedHashMap<String, Object>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i].equals("id") && pairs[i + 1].equals("") ? Ids.next().toString() : pairs[i + 1]);
        }
        return map;
    }

    String stored(String username, String path, Map<String, Object> body) {
        Answer answer = as(username).post(path, body);
        if (answer.status() != 201) {
            throw new AssertionError(path + " answers " + answer.status() + " " + answer.json());
        }
        return (String) body.get("id");
    }
}
