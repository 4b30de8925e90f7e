package id.pulih.badinput;

import id.pulih.Api;
import id.pulih.demo.Cast;
import id.pulih.journeys.Answers;
import id.pulih.platform.Ids;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Every call of the API that writes, with a body that would be accepted. The records they hang on are the demo's. */
final class Calls {

    private static final UUID CLIENT = Cast.id("BNNK-SBW:4:client");
    private static final UUID EPISODE = Cast.id("BNNK-SBW:4:episode");
    private static final UUID NO_PROGRAMME = Cast.id("BNNK-SBW:0:client");

    private Calls() {}

    static List<Call> all(Api officer) {
        String episode = "/episodes/" + EPISODE;
        return List.of(
                call("tokens", "POST", "/tokens", map("username", "nobody-here", "password", "bukan sandi siapa pun")),
                call("clients", "POST", "/clients", client()),
                call("client search", "POST", "/clients/search", map("q", "Ahmad")),
                call("paper", "PUT", "/clients/" + CLIENT + "/papers/national-id", map("receivedOn", "2026-11-01")),
                call("consent", "POST", "/clients/" + CLIENT + "/consents", map("id", "", "purpose", "aftercare",
                        "recipient", "Puskesmas", "grantedOn", "2026-11-01", "expiresOn", "2027-11-01", "evidence", "Formulir A")),
                call("agents", "POST", "/agents", agent()),
                call("episodes", "POST", "/episodes", map("id", "", "clientId", NO_PROGRAMME.toString(), "programme", "bina-lanjut",
                        "returnedToFamilyOn", "2026-11-01", "enrolledOn", "2026-11-02")),
                call("assignment", "POST", episode + "/assignments", map("id", "", "agentId",
                        Cast.id("agent:BNNK-SBW:0").toString(), "from", "2026-11-20", "overrideReason", "Agen lama sakit")),
                call("activity", "POST", episode + "/activities", map("id", "", "kind", "visit",
                        "occurredAt", "2026-11-20T09:00:00+08:00", "mode", "indirect", "place", "home", "source", "family",
                        "informantName", "Ibu", "condition", "stable", "notes", "Baik")),
                call("assessment", "POST", episode + "/assessments", map("id", "", "instrument", "whoqol-bref", "moment", "interim",
                        "takenOn", "2026-11-20", "answers", new TreeMap<String, Object>(Answers.initial()))),
                call("urine test", "POST", episode + "/urine-tests", map("id", "", "takenOn", "2026-11-20", "moment", "interim",
                        "panel", "napza-6", "kit", map("brand", "Kit", "lot", "L1", "expiresOn", "2027-06-01"),
                        "results", map("AMP", "negative", "MET", "negative", "THC", "negative", "MOP", "negative",
                                "BZO", "negative", "COC", "negative"))),
                call("score whoqol", "POST", "/instruments/whoqol-bref/score", map("answers",
                        new TreeMap<String, Object>(Answers.last()), "method", "who-table", "missingRule", "who-text")),
                call("score urica", "POST", "/instruments/urica/score", map("answers", urica())),
                new Call("extension", "siti", "POST", episode + "/extensions", map("id", "", "months", 1, "reason", "Belum siap")),
                call("pause", "POST", episode + "/pauses", map("id", "", "from", "2026-11-20", "reason", "Sakit")),
                call("ending", "POST", "/episodes/" + Cast.id("BNNK-SBW:5:episode") + "/ending", map("id", "", "kind", "moved",
                        "endedOn", "2026-11-20", "reason", "Pindah")),
                new Call("completion", "siti", "POST", "/episodes/" + Cast.id("BNNK-SBW:10:episode") + "/completion",
                        map("id", "", "completedOn", "2026-11-23", "reason", "Sudah lengkap")));
    }

    private static Map<String, Object> client() {
        return map("id", "", "name", "Masukan Buruk", "alias", "Uji 1", "nik", "5204081205909" + "%03d".formatted(7),
                "sex", "male", "birthDate", "1990-05-12", "phone", "081211112222", "villageCode", "5204081007",
                "address", "RT 1", "guardian", map("name", "Ibu", "relation", "parent", "phone", "081233334444"),
                "rehabilitation", map("institution", "Balai", "kind", "inpatient", "finishedOn", "2026-10-01"));
    }

    private static Map<String, Object> agent() {
        return map("id", "", "name", "Agen Uji", "phone", "081255556666", "villageCode", "5204081007", "category", "cadre",
                "decree", map("number", "1/2026", "date", "2026-01-05", "signedBy", "Lurah", "expiresOn", "2028-01-05"),
                "training", List.of(map("topic", "communication", "hours", 2, "date", "2026-02-01")),
                "criteria", List.of("a", "b"));
    }

    private static Map<String, Object> urica() {
        var answers = new TreeMap<String, Object>();
        for (int item = 1; item <= 32; item++) {
            answers.put(String.valueOf(item), 3);
        }
        return answers;
    }

    private static Call call(String name, String method, String path, Map<String, Object> body) {
        return new Call(name, "dewi", method, path, body);
    }

    private static Map<String, Object> map(Object... pairs) {
        var map = new LinkedHashMap<String, Object>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i].equals("id") && pairs[i + 1].equals("") ? Ids.next().toString() : pairs[i + 1]);
        }
        return map;
    }
}
