package id.pulih.matrix;

import static id.pulih.matrix.Terrain.map;

import id.pulih.Api.Answer;
import id.pulih.access.Role;
import id.pulih.journeys.Answers;
import id.pulih.platform.Ids;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** One office of the terrain with its people and clients, all recorded over the API by those who may. */
final class Settlement {

    private static final String BEGAN = "2026-09-01";
    private static final String DAY = "2026-11-20";

    final Map<Role, Visitor> people = new EnumMap<>(Role.class);

    private final Terrain terrain;
    private final UUID office;
    private String agent = "";
    private String other = "";

    Settlement(Terrain terrain, UUID office) {
        this.terrain = terrain;
        this.office = office;
    }

    void settlePeople(Role... roles) {
        people.put(Role.OFFICER, terrain.visitor(office, Role.OFFICER, null));
        agent = agent("Agen Pertama");
        other = agent("Agen Kedua");
        for (Role role : roles) {
            people.computeIfAbsent(role, each -> terrain.visitor(office, each, each == Role.AGENT ? UUID.fromString(agent) : null));
        }
    }

    void settleEveryRelation() {
        settlePeople(Role.values());
        var subjects = terrain.subjects;
        subjects.put(Relation.OWN, assigned());
        subjects.put(Relation.VILLAGE, subject(0, ""));
        subjects.put(Relation.OFFICE, subject(1, other));
        Subject expired = subject(2, agent);
        assign(expired.id("episode"), other, DAY);
        subjects.put(Relation.EXPIRED, expired);
        Subject closed = subject(3, agent);
        stored(Role.SECTION_HEAD, "/episodes/" + closed.id("episode") + "/completion",
                map("id", "", "completedOn", DAY, "reason", "Sudah dipastikan"));
        subjects.put(Relation.CLOSED, closed);
    }

    Subject settledByTwo() {
        settlePeople(Role.OFFICER, Role.SECTION_HEAD);
        return assigned();
    }

    /** A name that somebody of this office, who does nothing else here, had opened below. */
    String openingOf(Subject subject, UUID serving) {
        var canaries = new Canaries();
        terrain.planted.add(new Exposures.Planted(serving, false, canaries));
        Map<String, Object> wish = map("id", "", "kind", "emergency", "reason", canaries.word("openingReason", "Keluarga melapor "));
        Answer answer = terrain.opener(office, canaries).api().post("/clients/" + subject.id("client") + "/openings", wish);
        if (answer.status() / 100 != 2) {
            throw new IllegalStateException("An opening answers " + answer.status() + " " + answer.json());
        }
        return (String) wish.get("id");
    }

    Subject assigned() {
        return subject(0, agent);
    }

    private String agent(String beginning) {
        var canaries = new Canaries();
        List<Map<String, Object>> training = Stream.of("addiction-basics", "relapse-early-warning", "monitoring-and-accompaniment",
                        "communication", "networking-and-referral", "recording-and-reporting")
                .map(topic -> map("topic", topic, "hours", 2, "date", "2026-02-01"))
                .toList();
        String id = stored(Role.OFFICER, "/agents", map("id", "", "name", canaries.word("agentName", beginning + " "),
                "phone", canaries.phone("agentPhone", 812), "villageCode", terrain.village(office, 0), "category", "cadre",
                "decree", map("number", "1/2026", "date", "2026-01-05", "signedBy", "Lurah", "expiresOn", "2028-01-05"),
                "training", training, "criteria", List.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k")));
        terrain.planted.add(new Exposures.Planted(office, false, canaries));
        return id;
    }

    private Subject subject(int village, String assigned) {
        var canaries = new Canaries();
        var ids = new HashMap<String, String>();
        ids.put("office", office.toString());
        ids.put("agent", assigned.isEmpty() ? agent : assigned);
        ids.put("account", String.valueOf(people.get(Role.OFFICER).account));
        ids.put("deputy", terrain.deputy(office, people.get(Role.OFFICER).account).toString());
        ids.put("kind", "national-id");
        ids.put("rule", "agent.max-active-clients");
        ids.put("code", "TIDAKADA");
        ids.put("institution", terrain.institution().toString());
        String client = stored(Role.OFFICER, "/clients", client(canaries, terrain.village(office, village), assigned.isEmpty()));
        ids.put("client", client);
        JsonNode stored = api(Role.OFFICER, "/clients/" + client).json();
        ids.put("caseNumber", canaries.keep("caseNumber", stored.get("caseNumber").asString()));
        papers(canaries, client, ids);
        episode(canaries, client, assigned, ids);
        terrain.planted.add(new Exposures.Planted(office, people.containsKey(Role.AGENT) && village == 0 && !assigned.isEmpty(), canaries));
        return new Subject(ids);
    }

    private static Map<String, Object> client(Canaries c, String village, boolean withoutNik) {
        LocalDate born = c.birthDate();
        var body = map("id", "", "name", c.word("name", "Namaorang "), "alias", c.word("alias", "Samaran "), "sex", "male",
                "birthDate", born.toString(), "phone", c.phone("phone", 813), "villageCode", village, "address", c.word("address", "Gang "),
                "guardian", map("name", c.word("guardianName", "Waliorang "), "relation", "mother", "phone", c.phone("guardianPhone", 814)),
                "rehabilitation", map("institution", c.word("institution", "Balai "), "kind", "inpatient", "finishedOn", "2026-08-20"));
        if (withoutNik) {
            body.put("noNikReason", c.word("noNikReason", "Hilang "));
        } else {
            body.put("nik", c.nik(village.substring(0, 6) + DateTimeFormatter.ofPattern("ddMMyy").format(born)));
        }
        return body;
    }

    private void papers(Canaries c, String client, Map<String, String> ids) {
        Visitor officer = people.get(Role.OFFICER);
        terrain.upload(officer, "/api/v1/clients/" + client + "/papers/national-id");
        ids.put("paper", terrain.paper(office, client).toString());
        ids.put("consent", stored(Role.OFFICER, "/clients/" + client + "/consents", map("id", "", "purpose", "disclosure", "recipient",
                c.word("consentRecipient", "Puskesmas "), "grantedOn", "2026-09-01", "expiresOn", "2027-11-01",
                "evidence", c.word("consentEvidence", "Formulir "),
                "categories", List.of("identity", "presence"), "why", c.word("consentWhy", "Kontrol "), "until",
                c.word("consentUntil", "Selesai "), "discloser", "Kantor Uji", "revocationTold", true)));
        ids.put("request", stored(Role.OFFICER, "/clients/" + client + "/requests", map("id", "", "kind", "access",
                "requestedBy", "person", "proof", "KTP ditunjukkan", "how", "in-person", "receivedAt", "2026-11-22T10:00:00+07:00",
                "asked", c.word("requestWords", "Minta "))));
    }

    private void episode(Canaries c, String client, String assigned, Map<String, String> ids) {
        String episode = stored(Role.OFFICER, "/episodes", map("id", "", "clientId", client, "programme", "pasca-2019",
                "returnedToFamilyOn", BEGAN, "enrolledOn", BEGAN));
        ids.put("episode", episode);
        if (!assigned.isEmpty()) {
            assign(episode, assigned, BEGAN);
        }
        String path = "/episodes/" + episode;
        String pause = stored(Role.OFFICER, path + "/pauses", map("id", "", "from", "2026-10-10", "reason", c.word("pauseReason", "Jeda ")));
        ids.put("pauseId", pause);
        stored(Role.OFFICER, path + "/pauses/" + pause + "/resumption", map("resumedOn", "2026-10-12"));
        Map<String, Object> visit = map("id", "", "kind", "visit", "occurredAt", DAY + "T09:00:00+07:00", "mode", "indirect", "place",
                "home", "source", "family", "informantName", c.word("informant", "Informan "), "condition", "stable", "notes",
                c.word("notes", "Catatan "));
        String first = stored(Role.OFFICER, path + "/activities", visit);
        var again = new HashMap<>(visit);
        again.putAll(map("id", "", "amends", first, "reason", c.word("correctionReason", "Koreksi ")));
        ids.put("activityId", stored(Role.OFFICER, path + "/activities", again));
        ids.put("assessmentId", stored(Role.OFFICER, path + "/assessments", map("id", "", "instrument", "whoqol-bref", "moment",
                "interim", "takenOn", DAY, "answers", new TreeMap<String, Object>(Answers.initial()), "missingReasons", Map.of())));
        ids.put("testId", stored(Role.OFFICER, path + "/urine-tests", map("id", "", "takenOn", DAY, "moment", "interim",
                "panel", "napza-6", "kit", map("brand", c.word("kit", "Merek "), "lot", "L1", "expiresOn", "2027-06-01"), "results",
                map("AMP", "negative", "MET", "negative", "THC", "negative", "MOP", "negative", "BZO", "negative", "COC", "negative"))));
        duties(c, path, ids);
    }

    private void duties(Canaries c, String path, Map<String, String> ids) {
        List<String> due = api(Role.OFFICER, path + "/obligations").json().valueStream()
                .filter(duty -> List.of("due", "late").contains(duty.get("state").asString()))
                .map(duty -> duty.get("id").asString())
                .toList();
        stored(Role.OFFICER, path + "/obligations/" + due.getFirst() + "/exception",
                map("kind", "refused", "reason", c.word("refusalReason", "Tolak ")));
        ids.put("obligationId", due.getLast());
    }

    private void assign(String episode, String agent, String from) {
        stored(Role.SECTION_HEAD, "/episodes/" + episode + "/assignments",
                map("id", "", "agentId", agent, "from", from, "overrideReason", "Agen lain berhalangan"));
    }

    private Answer api(Role role, String path) {
        return people.get(role).api().get(path);
    }

    private String stored(Role role, String path, Map<String, Object> body) {
        Visitor visitor = people.computeIfAbsent(role, each -> terrain.visitor(office, each, null));
        Answer answer = visitor.api().post(path, body);
        if (answer.status() / 100 != 2) {
            throw new IllegalStateException(path + " answers " + answer.status() + " " + answer.json());
        }
        return body.containsKey("id") ? (String) body.get("id") : Ids.next().toString();
    }
}
