package id.pulih.referrals;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.field.Phone;
import id.pulih.Api;
import id.pulih.PulihTest;
import id.pulih.Site;
import id.pulih.clients.SampleClient;
import id.pulih.platform.Ids;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PlanPagesTest extends PulihTest {

    @AfterEach
    void today() {
        clock.reset();
    }

    private static Map<String, String> goal(int row, String what) {
        String name = "goals." + row + ".";
        return new HashMap<>(Map.of(name + "what", what, name + "who", "Klien dan agen", name + "by", "31-12-2026", name + "sign", "Surat keterangan kerja",
                "agreedOn", "23-11-2026"));
    }

    private static Site.Answer planned(Site site, SampleReferral.Case one, String what) {
        String form = one.page() + "/rencana/ubah";
        return site.send(site.get(form), form, goal(0, what));
    }

    @Test
    void aNeedIsFoundPlannedForReviewedAndPassedOn() {
        Site dewi = Site.signedIn(port, "dewi");
        var one = SampleReferral.begun(as("dewi"));
        String plan = one.page() + "/rencana";
        assertThat(dewi.get(plan).page().text()).contains("Kebutuhan seharusnya ditemukan paling lambat 14 November 2026");
        assertThat(dewi.send(dewi.get(plan), plan + "/kebutuhan", Map.of("field", "vocational", "needText", "Ingin belajar las", "foundOn", "20-11-2026")).status()).isEqualTo(303);
        assertThat(dewi.get(plan).page().text()).contains("Ingin belajar las", "Ditemukan 20 November 2026 oleh Dewi Lestari").doesNotContain("seharusnya ditemukan");

        assertThat(planned(dewi, one, "Lulus pelatihan las").status()).isEqualTo(303);
        assertThat(dewi.get(plan).page().text()).contains("Lulus pelatihan las", "Disepakati dengan klien 23 November 2026");

        Site.Answer refused = dewi.send(dewi.get(plan + "/telaah"), plan + "/telaah", Map.of("results.0.result", "given-up"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(dewi.send(dewi.get(plan + "/telaah"), plan + "/telaah", Map.of("results.0.result", "on-the-way", "results.0.reason", "Sudah mendaftar", "notes", "Semangat")).status()).isEqualTo(303);
        assertThat(dewi.get(plan).page().text()).contains("berjalan", "Sudah mendaftar");

        String draft = dewi.send(dewi.get(plan), plan + "/rujukan", Map.of()).location();
        assertThat(draft).startsWith("/rujukan/").endsWith("/ubah");
        assertThat(dewi.get(draft).page().select("textarea[name=need]").text()).isEqualTo("Ingin belajar las");
    }

    @Test
    void aReviewInMonthTwoCountsForTheObligationOfItsMonth() {
        Site dewi = Site.signedIn(port, "dewi");
        var one = SampleReferral.begun(as("dewi"));
        planned(dewi, one, "Tidur teratur");
        clock.goTo(java.time.LocalDate.of(2026, 12, 20));
        Site later = Site.signedIn(port, "dewi");
        String review = one.page() + "/rencana/telaah";

        assertThat(later.send(later.get(review), review, Map.of("results.0.result", "reached")).status()).isEqualTo(303);

        var duties = as("dewi").get("/episodes/" + one.episode() + "/obligations").json();
        assertThat(duties.values().stream().filter(duty -> duty.path("kind").asString().equals("progress-review")).map(duty -> duty.path("state").asString()).toList())
                .contains("done");
    }

    @Test
    void ofTwoWhoWriteThePlanTheSecondSeesBothAndNothingIsOverwritten() {
        Site dewi = Site.signedIn(port, "dewi");
        Site rahmat = Site.signedIn(port, "rahmat");
        var one = SampleReferral.begun(as("dewi"));
        String form = one.page() + "/rencana/ubah";
        planned(dewi, one, "Tujuan pertama");
        Site.Answer his = rahmat.get(form);
        dewi.send(dewi.get(form), form, goal(0, "Tujuan Dewi"));

        Site.Answer stale = rahmat.send(his, form, goal(0, "Tujuan Rahmat"));

        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.page().select("section[aria-labelledby=stale]").text()).contains("Tujuan Dewi", "Tujuan Rahmat");
        assertThat(stale.page().select("input[name=goals.0.what]").val()).isEqualTo("Tujuan Rahmat");
        assertThat(rahmat.send(stale, form, Map.of()).status()).isEqualTo(303);
        assertThat(dewi.get(one.page() + "/rencana").page().text()).contains("Tujuan Rahmat", "Tujuan Dewi", "Tujuan pertama");
        assertThat(rahmat.send(stale, form, Map.of()).status()).as("the same once more").isEqualTo(303);
    }

    @Test
    void aReviewOfAPlanThatChangedMeanwhileIsNotStored() {
        Site dewi = Site.signedIn(port, "dewi");
        var one = SampleReferral.begun(as("dewi"));
        planned(dewi, one, "Lama");
        String review = one.page() + "/rencana/telaah";
        Site.Answer open = dewi.get(review);
        planned(dewi, one, "Baru");

        Site.Answer stale = dewi.send(open, review, Map.of("results.0.result", "reached", "notes", "Catatan tetap ada"));

        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.page().text()).contains("Baru", "Catatan tetap ada");
        assertThat(as("dewi").get("/episodes/" + one.episode() + "/activities").json().path("items").size()).isZero();
        assertThat(dewi.send(stale, review, Map.of("results.0.result", "reached")).status()).isEqualTo(303);
    }

    @Test
    void whatAnAgentReportedIsTakenOverOnceWithWhoToldIt() {
        Site dewi = Site.signedIn(port, "dewi");
        var one = SampleReferral.begun(as("dewi"));
        Reports.needed(as("dewi"), dewi, one.episode(), "Minta dicarikan kerja");
        String plan = one.page() + "/rencana";
        Site.Answer page = dewi.get(plan);
        assertThat(page.page().text()).contains("Dilaporkan agen", "Minta dicarikan kerja");

        assertThat(dewi.send(page, plan + "/kebutuhan", Map.of("field", "vocational")).status()).isEqualTo(303);

        assertThat(dewi.get(plan).page().text()).contains("diambil alih oleh Dewi Lestari", "Minta dicarikan kerja").doesNotContain("Dilaporkan agen");
    }

    @Test
    void thePlanOfAnotherOfficeIsClosed() {
        var one = SampleReferral.begun(as("dewi"));

        for (String path : List.of("/rencana", "/rencana/ubah", "/rencana/telaah")) {
            assertThat(Site.signedIn(port, "bagus").get(one.page() + path).status()).as(path).isEqualTo(404);
        }
    }

    /** What a telephone tells, handed in for real. */
    private static final class Reports {

        static void needed(Api api, Site site, UUID episode, String text) {
            var agent = new LinkedHashMap<>(AgentBody.ready());
            api.post("/agents", agent);
            String id = String.valueOf(agent.get("id"));
            api.post("/episodes/" + episode + "/assignments", Map.of("id", Ids.next().toString(), "agentId", id, "from", TODAY.toString()));
            String phones = "/agen/" + id + "/hp";
            String code = site.send(site.get(phones), phones, Map.of()).page().select(".code-in-letters code").text();
            Instant now = TODAY.atTime(2, 0).toInstant(ZoneOffset.UTC);
            Phone phone = Phone.enrol(api.port(), code, Clock.fixed(now, ZoneOffset.UTC));
            phone.save("need", episode, Map.of("occurredAt", now.minusSeconds(60).toString(), "signs", List.of("work"), "urgent", false, "text", text));
            phone.push();
        }
    }

    private static final class AgentBody {

        static Map<String, Object> ready() {
            var training = Stream.of("addiction-basics", "relapse-early-warning", "monitoring-and-accompaniment", "communication", "networking-and-referral",
                    "recording-and-reporting").map(topic -> Map.of("topic", topic, "hours", 2, "date", "2026-02-01")).toList();
            return Map.of("id", Ids.next().toString(), "name", "Agen Uji", "phone", "081255556666", "villageCode", SampleClient.VILLAGE, "category", "cadre",
                    "decree", Map.of("number", "1/2026", "date", "2026-01-05", "signedBy", "Lurah", "expiresOn", "2028-01-05"),
                    "training", training, "criteria", List.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k"));
        }
    }
}
