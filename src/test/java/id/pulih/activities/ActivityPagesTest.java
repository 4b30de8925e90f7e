package id.pulih.activities;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.Browsing;
import id.pulih.CaseTest;
import id.pulih.platform.Ids;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ActivityPagesTest extends CaseTest {

    private UUID episode;
    private Browsing dewi;

    @BeforeEach
    void episode() {
        episode = openEpisode();
        dewi = Browsing.as(port, "dewi");
    }

    private String home() {
        return "/episode/" + episode + "/kegiatan";
    }

    private Map<String, String> visit() {
        return new HashMap<>(Map.of("id", Ids.next().toString(), "kind", "visit", "occurredAt", "20-11-2026 14.05",
                "mode", "direct", "place", "home", "source", "", "informantName", "", "condition", "lapse", "notes", "Catatan uji"));
    }

    @Test
    void aVisitIsRecordedReadAndCorrectedWithoutScript() {
        assertThat(dewi.get(home() + "/baru").body()).contains("?jenis=visit", "?jenis=group-meeting");
        var sent = dewi.send(home() + "/baru?jenis=visit", home() + "/baru", visit());

        assertThat(sent.statusCode()).isEqualTo(303);
        String place = sent.headers().firstValue("Location").orElseThrow();
        String page = dewi.get(place).body();
        assertThat(page).contains("20 Nov 2026 14.05 WITA", "Catatan uji", "Yang perlu dilakukan sekarang", "R32", "Dewi Lestari");

        var correction = visit();
        correction.put("amends", place.substring(place.lastIndexOf('/') + 1));
        correction.put("condition", "stable");
        assertThat(dewi.get(place + "/koreksi").body()).contains("Catatan uji", "20-11-2026 14:05");
        assertThat(dewi.send(place + "/koreksi", place + "/koreksi", correction).statusCode()).isEqualTo(422);
        correction.put("reason", "Salah dengar");
        var corrected = dewi.send(place + "/koreksi", place + "/koreksi", correction);
        assertThat(corrected.statusCode()).isEqualTo(303);
        assertThat(dewi.get(corrected.headers().firstValue("Location").orElseThrow()).body())
                .contains("Salah dengar")
                .doesNotContain("Yang perlu dilakukan sekarang");
        assertThat(dewi.get(place).body()).contains("sudah dikoreksi");
        correction.put("id", Ids.next().toString());
        var again = dewi.send(place + "/koreksi", place + "/koreksi", correction);
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("Salah dengar", "sudah dikoreksi");
    }

    @Test
    void aWrongFormComesBackWithAllThatWasTyped() {
        var form = visit();
        form.put("mode", "indirect");
        form.put("occurredAt", "besok");
        var sent = dewi.send(home() + "/baru?jenis=visit", home() + "/baru", form);

        assertThat(sent.statusCode()).isEqualTo(422);
        assertThat(sent.body()).contains("href=\"#f-source\"", "href=\"#f-occurredAt\"", "value=\"besok\"", "Catatan uji");
    }

    @Test
    void everyPageIsClosedToAnotherOffice() {
        String activity = dewi.send(home() + "/baru?jenis=visit", home() + "/baru", visit())
                .headers().firstValue("Location").orElseThrow();
        var bagus = Browsing.as(port, "bagus");

        for (String path : new String[] {home() + "/baru", home() + "/baru?jenis=visit", activity, activity + "/koreksi"}) {
            assertThat(bagus.get(path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(bagus.send("/klien", home() + "/baru", visit()).statusCode()).isEqualTo(404);
        assertThat(bagus.send("/klien", activity + "/koreksi", visit()).statusCode()).isEqualTo(404);
        assertThat(Browsing.as(port, "made").get(activity).body()).doesNotContain("Catatan uji");
    }
}
