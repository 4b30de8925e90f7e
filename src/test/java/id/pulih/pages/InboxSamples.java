package id.pulih.pages;

import id.pulih.Api;
import id.pulih.PulihTest;
import id.pulih.Site;
import id.pulih.clients.SampleClient;
import id.pulih.field.Phone;
import id.pulih.platform.Ids;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An agent with a telephone who has handed in one of everything that waits, so that its pages are not empty. */
final class InboxSamples {

    private static final Instant NOW = PulihTest.TODAY.atTime(2, 0).toInstant(ZoneOffset.UTC);

    private static @Nullable InboxSamples only;

    private final Api api;
    private final String agent;
    private final Phone phone;
    private final UUID episode;
    private final UUID visit;
    private final UUID conflict = Ids.next();
    private final UUID stranger;
    private final UUID warning;

    static synchronized InboxSamples of(Api api, String username) {
        if (only == null) {
            only = new InboxSamples(api, Site.signedIn(api.port(), username));
        }
        return only;
    }

    private InboxSamples(Api api, Site site) {
        this.api = api;
        this.agent = stored("/agents", agent());
        this.episode = episode();
        stored("/episodes/" + episode + "/assignments", map("agentId", agent, "from", PulihTest.TODAY.toString()));
        String page = "/agen/" + agent + "/hp";
        String code = site.send(site.get(page), page, Map.of()).page().select(".code-in-letters code").text();
        this.phone = Phone.enrol(api.port(), code, Clock.fixed(NOW, ZoneOffset.UTC));
        this.visit = phone.save("visit", episode, Phone.visit(NOW.minusSeconds(600)));
        this.stranger = phone.save("visit", episode(), Phone.visit(NOW.minusSeconds(600)));
        this.warning = phone.save("early-warning", episode, Map.of("occurredAt", NOW.minusSeconds(60).toString(), "signs", List.of("mood", "money"),
                "urgent", true, "text", "Sering pulang pagi dan tidak mau makan"));
        phone.save("need", episode, Map.of("occurredAt", NOW.minusSeconds(60).toString(), "signs", List.of("work"), "urgent", false));
        Map<String, Object> other = Phone.visit(NOW.minusSeconds(600));
        phone.push(List.of(phone.seal(conflict, "visit", episode, other)));
        other.putAll(Map.of("condition", "slip", "notes", "Sempat memakai sekali, lalu datang sendiri"));
        phone.push(List.of(phone.seal(conflict, "visit", episode, other)));
        phone.push();
        phone.save("visit", episode, Phone.visit(NOW));
        phone.push(List.of());
    }

    List<String> paths(String pattern) {
        return switch (pattern) {
            case "/kotak-masuk/{id}" -> Stream.of(conflict, stranger, warning).map(id -> "/kotak-masuk/" + id).toList();
            case "/kegiatan/{id}/balasan" -> List.of("/kegiatan/" + visit + "/balasan");
            case "/agen/{id}/hp" -> List.of("/agen/" + agent + "/hp");
            case "/agen/{id}/hp/{device}/akhiri" -> List.of("/agen/" + agent + "/hp/" + phone.device() + "/akhiri");
            default -> throw new IllegalArgumentException(pattern);
        };
    }

    private UUID episode() {
        String client = stored("/clients", SampleClient.body());
        return UUID.fromString(stored("/episodes", map("clientId", client, "programme", "pasca-2019", "returnedToFamilyOn", "2026-11-01",
                "enrolledOn", "2026-11-02")));
    }

    private static Map<String, Object> agent() {
        List<Map<String, Object>> training = Stream.of("addiction-basics", "relapse-early-warning", "monitoring-and-accompaniment",
                        "communication", "networking-and-referral", "recording-and-reporting")
                .map(topic -> Map.<String, Object>of("topic", topic, "hours", 2, "date", "2026-02-01"))
                .toList();
        return map("name", "Agen Berponsel", "phone", "081255557777", "villageCode", SampleClient.VILLAGE, "category", "cadre",
                "decree", Map.of("number", "1/2026", "date", "2026-01-05", "signedBy", "Lurah"), "training", training,
                "criteria", List.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k"));
    }

    private String stored(String path, Map<String, Object> body) {
        Api.Answer answer = api.post(path, body);
        if (answer.status() / 100 != 2) {
            throw new IllegalStateException(path + " answers " + answer.status() + " " + answer.json());
        }
        return (String) body.get("id");
    }

    private static Map<String, Object> map(Object... pairs) {
        var map = new LinkedHashMap<String, Object>(Map.of("id", Ids.next().toString()));
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
