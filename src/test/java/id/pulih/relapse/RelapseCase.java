package id.pulih.relapse;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.CaseTest;
import id.pulih.Site;
import id.pulih.platform.Ids;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;

/** A running programme of Sumbawa in which a client uses again; everything is done on the pages, without script. */
abstract class RelapseCase extends CaseTest {

    UUID episode;
    String home;
    Site dewi;

    @BeforeEach
    void programme() {
        episode = openEpisode();
        home = "/episode/" + episode;
        dewi = Site.signedIn(port, "dewi");
    }

    /** @return the event's page */
    String opened(String usedOn) {
        return opened("/kejadian/baru", usedOn);
    }

    String opened(String form, String usedOn) {
        var page = dewi.get(home + form);
        var answer = dewi.send(page, home + "/kejadian/baru", Map.of("usedOn", usedOn, "knownBy", "client", "words", "Bercerita sendiri lewat telepon"));
        assertThat(answer.status()).as(answer.page().text()).isEqualTo(303);
        return answer.location().replace("/penilaian", "");
    }

    static Map<String, String> answers(String again, String noticed, String helpedFirst, String grade) {
        return new HashMap<>(Map.of("again", again, "noticed", noticed, "helpedFirst", helpedFirst, "grade", grade, "reason", ""));
    }

    /** Decides what is given, whatever is proposed. */
    Site.Answer decided(Site who, String event, Map<String, String> answers) {
        return who.send(who.get(event + "/penilaian"), event + "/penilaian", answers);
    }

    String action(String event, String words) {
        return dewi.get(event).page().select("ul.duties li").stream().filter(li -> li.text().contains(words))
                .findFirst().orElseThrow(() -> new AssertionError("No action " + words)).select(".do a").attr("href");
    }

    Site.Answer answered(Site who, String action, Map<String, String> changes) {
        var fields = new LinkedHashMap<String, String>(Map.of("answer", "done", "onDay", "23-11-2026", "found", "Keadaan aman, keluarga mendampingi"));
        fields.putAll(changes);
        return who.send(who.get(action), action, fields);
    }

    UUID urineTest(String takenOn, String moment, String result) {
        var body = new HashMap<String, Object>(Map.of("id", Ids.next().toString(), "takenOn", takenOn, "moment", moment, "panel", "napza-6",
                "results", Map.of("AMP", result, "MET", "negative", "THC", "negative", "MOP", "negative", "BZO", "negative", "COC", "negative")));
        var answer = as("dewi").post("/episodes/" + episode + "/urine-tests", body);
        assertThat(answer.status()).as(answer.json().toString()).isEqualTo(201);
        return UUID.fromString(answer.text("/id"));
    }

    UUID visit(String condition) {
        var answer = as("dewi").post("/episodes/" + episode + "/activities", Map.of("id", Ids.next().toString(), "kind", "visit",
                "occurredAt", "2026-11-20T09:00:00+08:00", "mode", "direct", "place", "home", "condition", condition, "notes", "Catatan"));
        assertThat(answer.status()).isEqualTo(201);
        return UUID.fromString(answer.text("/id"));
    }

    static String text(Site.Answer answer) {
        return answer.page().select("main").text();
    }
}
