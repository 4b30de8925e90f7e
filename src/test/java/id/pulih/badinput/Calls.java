package id.pulih.badinput;

import static id.pulih.badinput.World.DAY;
import static id.pulih.badinput.World.map;

import id.pulih.clients.SampleClient;
import id.pulih.journeys.Answers;
import id.pulih.platform.Ids;
import id.pulih.rights.SampleRequest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Every call of the API that writes, with a body that is accepted. Each supplier makes the records the call hangs on. */
final class Calls {

    private final World world;

    /** For what leaves a programme as it is and can be done again and again. */
    private final String episode;

    private final String client;
    private final String agent;

    Calls(World world) {
        this.world = world;
        this.episode = world.episode();
        this.client = world.client();
        this.agent = world.agent();
    }

    List<Supplier<Call>> all() {
        return Stream.of(aboutPeople(), aboutEpisodes(), measurements(), rights()).flatMap(List::stream).toList();
    }

    private List<Supplier<Call>> aboutPeople() {
        return List.of(
                () -> call("POST", "/tokens", map("username", "nobody-" + Ids.next(), "password", "bukan sandi siapa pun", "code", "123456")),
                () -> call("POST", "/clients", SampleClient.body()),
                () -> call("POST", "/clients/search", map("q", "Ahmad")),
                () -> call("PUT", "/clients/" + client + "/papers/national-id", map("receivedOn", "2026-11-01")),
                () -> call("POST", "/clients/" + client + "/consents", World.consent()),
                () -> call("DELETE", "/clients/" + client + "/consents/" + world.consent(client), map("reason", "Berubah pikiran")),
                () -> by("made", "/clients/" + client + "/openings", World.openingWish()),
                () -> by("galih", "/openings/" + world.openingRequest() + "/decision", map("decision", "refuse")),
                () -> call("POST", "/clients/" + client + "/disclosures", World.disclosure()),
                () -> call("POST", "/agents", World.newAgent()),
                () -> call("POST", "/agents/" + agent + "/trainings", map("id", "", "topic", "communication", "hours", 2, "date", "2026-02-01")),
                () -> call("POST", "/agents/" + agent + "/decrees", map("id", "", "number", "2/2026", "date", "2026-03-01",
                        "signedBy", "Lurah", "expiresOn", "2028-01-05")),
                () -> call("PUT", "/agents/" + agent + "/criteria", map("criteria", List.of("a", "b"))),
                () -> call("POST", "/agents/" + world.agent() + "/ending", map("endedOn", DAY, "reason", "Pindah", "endAssignments", true)));
    }

    private List<Supplier<Call>> aboutEpisodes() {
        return List.of(
                () -> call("POST", "/episodes", World.opening(world.client())),
                () -> call("POST", "/episodes/" + world.episode() + "/assignments",
                        map("id", "", "agentId", world.agent(), "from", DAY, "overrideReason", "Agen lama sakit")),
                () -> by("siti", "/episodes/" + world.episode() + "/extensions", map("id", "", "months", 1, "reason", "Belum siap")),
                () -> call("POST", "/episodes/" + world.episode() + "/main-substance", map("id", "", "mainSubstance", "MET")),
                () -> call("POST", "/episodes/" + world.episode() + "/pauses", map("id", "", "from", DAY, "reason", "Sakit")),
                this::resumption,
                () -> call("POST", "/episodes/" + world.episode() + "/ending",
                        map("id", "", "kind", "moved", "endedOn", DAY, "reason", "Pindah")),
                this::exception,
                () -> by("siti", "/episodes/" + world.episode() + "/completion", World.completion()),
                () -> by("siti", "/episodes/" + world.completed() + "/certificate/revocation", map("id", "", "reason", "Salah nama")));
    }

    private List<Supplier<Call>> measurements() {
        return List.of(
                () -> call("POST", "/episodes/" + episode + "/activities", World.visit()),
                () -> call("POST", "/episodes/" + episode + "/assessments", World.quality()),
                () -> call("POST", "/episodes/" + episode + "/urine-tests", World.urine()),
                () -> call("POST", "/instruments/whoqol-bref/score", map("answers", new TreeMap<String, Object>(Answers.last()),
                        "method", "who-table", "missingRule", "who-text", "preReversedItems", List.of(3, 4))),
                () -> call("POST", "/instruments/urica/score", map("answers", urica())),
                () -> call("POST", "/urine-panels", map("code", "uji-" + Ids.next().toString().substring(24), "name", "Panel uji",
                        "parameters", List.of(map("code", "MDMA", "name", "Ekstasi", "loinc", "19568-5")))));
    }

    private List<Supplier<Call>> rights() {
        return List.of(
                () -> call("POST", "/clients/" + client + "/requests", SampleRequest.body("access")),
                () -> by("siti", "/requests/" + world.request("access") + "/decision", SampleRequest.granted()));
    }

    private Call resumption() {
        String paused = world.episode();
        return call("POST", "/episodes/" + paused + "/pauses/" + world.pause(paused) + "/resumption", map("resumedOn", DAY));
    }

    private Call exception() {
        String open = world.episode();
        return call("POST", "/episodes/" + open + "/obligations/" + world.duty(open) + "/exception",
                map("kind", "refused", "reason", "Tidak mau"));
    }

    static Map<String, Object> urica() {
        var answers = new TreeMap<String, Object>();
        for (int item = 1; item <= 32; item++) {
            answers.put(String.valueOf(item), 3);
        }
        return answers;
    }

    private static Call call(String method, String path, Map<String, Object> body) {
        return new Call("dewi", method, path, body);
    }

    private static Call by(String username, String path, Map<String, Object> body) {
        return new Call(username, "POST", path, body);
    }
}
