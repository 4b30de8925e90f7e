package id.pulih.demo;

import id.pulih.accounts.DemoAccounts;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** Enters agents and clients of the small demo for the two regency offices, as their officers would. */
final class DemoStories {

    private static final Map<String, List<String>> STAFF =
            Map.of(Cast.SUMBAWA, List.of("dewi", "siti"), Cast.CILACAP, List.of("bagus", "hartono"));

    private static final List<String> TOPICS = List.of("addiction-basics", "relapse-early-warning",
            "monitoring-and-accompaniment", "communication", "networking-and-referral", "recording-and-reporting");

    private final JsonMapper json;
    private final String base;
    private final DemoAccounts accounts;
    private final LocalDate today;

    DemoStories(JsonMapper json, String base, DemoAccounts accounts, LocalDate today) {
        this.json = json;
        this.base = base;
        this.accounts = accounts;
        this.today = today;
    }

    void tell() {
        for (String office : List.of(Cast.SUMBAWA, Cast.CILACAP)) {
            ApiCalls officer = as(STAFF.get(office).get(0));
            ApiCalls head = as(STAFF.get(office).get(1));
            tell(office, officer, head);
        }
    }

    private void tell(String office, ApiCalls officer, ApiCalls head) {
        List<UUID> agents = agents(office, officer);
        List<DemoClients.Somebody> people = DemoClients.of(office);
        List<Stage> stages = Stage.all();
        var teller = new Story.Teller(officer, head, today, ZoneId.of(Cast.office(office).timeZone()));
        for (int i = 0; i < stages.size(); i++) {
            new Story(teller, people.get(i), stages.get(i), office + ":" + i).tell(i + 1, agents.get(i % 3));
        }
    }

    /** The last one has heard only half of the topics and cannot be assigned yet. */
    private List<UUID> agents(String office, ApiCalls officer) {
        var ids = new ArrayList<UUID>();
        int n = 0;
        for (DemoClients.Agent agent : DemoClients.agents(office)) {
            UUID id = agentId(office, n++);
            ids.add(id);
            officer.post("/agents", agent(id, n, agent, today.minusMonths(8)));
        }
        return ids;
    }

    static UUID agentId(String office, int number) {
        return Cast.id("agent:" + office + ":" + number);
    }

    /** The body of a registration. @param decided the day of the decree; the training was a month later */
    static Map<String, Object> agent(UUID id, int number, DemoClients.Agent agent, LocalDate decided) {
        return Map.of("id", id, "name", agent.name(), "phone", "0813-9000-%04d".formatted(1000 + number),
                "villageCode", agent.village(), "category", agent.category(),
                "decree", Map.of("number", "188/%02d/%d".formatted(number, decided.getYear()), "date", decided.toString(),
                        "signedBy", "Kepala Desa"),
                "training", TOPICS.subList(0, agent.topics()).stream()
                        .map(topic -> Map.of("topic", topic, "hours", 2, "date", decided.plusMonths(1).toString()))
                        .toList(),
                "criteria", List.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k"));
    }

    private ApiCalls as(String username) {
        DemoAccounts.Entry entry = accounts.list().stream().filter(a -> a.username().equals(username)).findFirst().orElseThrow();
        return ApiCalls.as(json, base, username, entry.password(), accounts.codes(entry));
    }
}
