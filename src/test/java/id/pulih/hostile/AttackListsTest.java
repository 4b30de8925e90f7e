package id.pulih.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.Api;
import id.pulih.Api.Answer;
import id.pulih.PulihTest;
import id.pulih.Site;
import id.pulih.clients.SampleClient;
import id.pulih.platform.Ids;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The attack lists of Debian's scanners: into records, into the search, into addresses. What is kept is read back exactly. */
class AttackListsTest extends PulihTest {

    private static final List<String> FIELDS = List.of("name", "alias", "address", "guardian.name", "rehabilitation.institution");

    /** Every run tries one line in four at each place, another line at each: bin/faults tries all of them everywhere. */
    private static final int ONE_IN = 4;

    private final List<String> all = List.copyOf(Corpora.attacks());
    private List<String> attacks = List.of();
    private final List<String> wrong = new ArrayList<>();
    private Api api = Api.anonymous(0);
    private int inputs;

    @BeforeEach
    void signIn() {
        api = as("bagus");
    }

    @Test
    void aRegistrationKeepsExactlyWhatItAcceptsOfThem() {
        attacks = Share.of(all, ONE_IN, 0);
        for (int i = 0; i < attacks.size(); i += FIELDS.size()) {
            register(attacks.subList(i, Math.min(attacks.size(), i + FIELDS.size())));
        }
        report("registration");
    }

    @Test
    void aNoteOfAVisitKeepsExactlyWhatItAcceptsOfThem() {
        attacks = Share.of(all, ONE_IN, 1);
        String episode = episode();
        for (String attack : attacks) {
            var body = new HashMap<String, Object>(Map.of("id", Ids.next().toString(), "kind", "visit", "occurredAt",
                    "2026-11-20T09:00:00+07:00", "mode", "indirect", "place", "home", "source", "family", "condition", "stable"));
            body.put("notes", attack);
            inputs++;
            Answer answer = api.post("/episodes/" + episode + "/activities", body);
            if (answer.status() == 201 ? !answer.text("/notes").equals(Shown.kept(attack)) : answer.status() != 422) {
                wrong.add("note <" + attack + "> -> " + answer.status() + " " + answer.json());
            }
        }
        report("notes");
    }

    @Test
    void theSearchFindsNobodyByThemAndNeverFails() {
        attacks = Share.of(all, ONE_IN, 2);
        for (String attack : attacks) {
            inputs++;
            Answer answer = api.post("/clients/search", Map.of("q", attack));
            if (answer.status() != 200 && answer.status() != 422) {
                wrong.add("search <" + attack + "> -> " + answer.status());
            }
        }
        report("search");
    }

    @Test
    void anAddressMadeOfThemLeadsNowhere() {
        attacks = Share.of(all, ONE_IN, 3);
        Site site = Site.signedIn(port, "bagus");
        for (String attack : attacks) {
            inputs++;
            String word = URLEncoder.encode(attack, StandardCharsets.UTF_8).replace("+", "%20");
            Site.Answer answer = site.get("/klien/" + word + "?a=" + word);
            if (answer.status() < 400 || answer.status() >= 500 || !Shown.active(answer.page()).isEmpty()) {
                wrong.add("address " + word + " -> " + answer.status() + " " + Shown.active(answer.page()));
            }
        }
        report("addresses");
    }

    private void register(List<String> texts) {
        Map<String, String> typed = new LinkedHashMap<>();
        for (int k = 0; k < texts.size(); k++) {
            typed.put(FIELDS.get(k), texts.get(k));
        }
        inputs += typed.size();
        Map<String, Object> body = SampleClient.body();
        Answer answer = api.post("/clients", filled(body, typed));
        if (answer.status() == 422) {
            answer.json().path("errors").forEach((JsonNode error) -> typed.remove(error.path("field").asString("")));
            answer = api.post("/clients", filled(body, typed));
        }
        if (answer.status() != 201) {
            wrong.add("registration " + typed + " -> " + answer.status() + " " + answer.json());
            return;
        }
        Answer read = api.get("/clients/" + SampleClient.id(body));
        typed.forEach((field, text) -> {
            if (!read.text("/" + field.replace('.', '/')).equals(Shown.kept(text))) {
                wrong.add(field + " <" + text + "> is read as " + read.json());
            }
        });
    }

    private static Map<String, Object> filled(Map<String, Object> body, Map<String, String> typed) {
        var all = new LinkedHashMap<>(body);
        typed.forEach((field, text) -> {
            String[] steps = field.split("\\.");
            if (steps.length == 1) {
                all.put(field, text);
            } else {
                var inner = new LinkedHashMap<String, Object>();
                ((Map<?, ?>) all.get(steps[0])).forEach((key, value) -> inner.put(String.valueOf(key), value));
                inner.put(steps[1], text);
                all.put(steps[0], inner);
            }
        });
        return all;
    }

    private String episode() {
        Map<String, Object> body = SampleClient.body();
        UUID client = SampleClient.id(body);
        assertThat(api.post("/clients", body).status()).isEqualTo(201);
        String id = Ids.next().toString();
        assertThat(api.post("/episodes", Map.of("id", id, "clientId", client, "programme", "pasca-2019",
                "returnedToFamilyOn", "2026-11-01", "enrolledOn", "2026-11-02")).status()).isEqualTo(201);
        return id;
    }

    private void report(String sink) {
        System.out.println("FIGURE hostile inputs, attack lists into " + sink + ": " + inputs + " inputs, " + wrong.size() + " wrong");
        assertThat(wrong).isEmpty();
    }
}
