package id.pulih.reports;

import id.pulih.PulihTest;
import id.pulih.Site;
import id.pulih.clients.SampleClient;
import id.pulih.platform.Ids;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;

/** Reports of the third quarter of 2026, which is over when the clock of the tests stands. */
abstract class QuarterlyCase extends PulihTest {

    static final String QUARTER = "2026-T3";
    static final LocalDate FROM = LocalDate.of(2026, 7, 1);
    static final LocalDate TO = LocalDate.of(2026, 9, 30);

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    /** The report of the office of somebody who may write it. */
    String report(Site writer) {
        return report(writer, QUARTER);
    }

    String report(Site writer, String quarter) {
        Site.Answer list = writer.get("/laporan-triwulan");
        return writer.send(list, "/laporan-triwulan", Map.of("quarter", quarter)).location();
    }

    static Site.Answer act(Site site, String report, String act, Map<String, String> fields) {
        return site.send(site.get(report), report + "/" + act, fields);
    }

    /** A client of the officer's office whose programme began in the quarter, or before it. */
    String episode(String officer, LocalDate startsOn) {
        Map<String, Object> client = SampleClient.body();
        client.put("rehabilitation", Map.of("institution", "Balai Rekaan", "kind", "inpatient", "finishedOn", startsOn.minusDays(5).toString()));
        if (officer.equals("bagus")) {
            client.put("villageCode", "3301221004");
        }
        as(officer).post("/clients", client);
        String id = Ids.next().toString();
        var answer = as(officer).post("/episodes", Map.of("id", id, "clientId", client.get("id"), "programme", "pasca-2019",
                "returnedToFamilyOn", startsOn.toString(), "enrolledOn", startsOn.toString(), "mainSubstance", "INH"));
        if (answer.status() != 201) {
            throw new AssertionError(answer.status() + " " + answer.json());
        }
        return id;
    }

    void activity(String officer, String episode, String kind, LocalDate day) {
        var body = new LinkedHashMap<String, Object>(Map.of("id", Ids.next().toString(), "kind", kind, "occurredAt", day + "T10:00:00+08:00", "mode", "direct",
                "condition", "stable", "notes", "Bertemu."));
        if (kind.equals("visit")) {
            body.put("place", "home");
        }
        var answer = as(officer).post("/episodes/" + episode + "/activities", body);
        if (answer.status() != 201) {
            throw new AssertionError(answer.status() + " " + answer.json());
        }
    }

    void urine(String officer, String episode, String moment, LocalDate day, String met) {
        var answer = as(officer).post("/episodes/" + episode + "/urine-tests", Map.of("id", Ids.next().toString(), "takenOn", day.toString(), "moment", moment,
                "panel", "napza-6", "kit", Map.of("brand", "Contoh", "lot", "L1", "expiresOn", "2027-11-01"), "results", Map.of("AMP", "negative", "MET", met,
                        "THC", "negative", "MOP", "negative", "BZO", "negative", "COC", "negative")));
        if (answer.status() != 201) {
            throw new AssertionError(answer.status() + " " + answer.json());
        }
    }
}
