package id.pulih.continuedcare;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.Browser;
import id.pulih.Browsing;
import id.pulih.CaseTest;
import id.pulih.demo.Cast;
import id.pulih.clients.SampleClient;
import id.pulih.platform.Ids;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.util.ReflectionTestUtils;

class ContinuedCareTest extends CaseTest {

    private Browsing dewi;
    private String episode;
    private String home;

    @BeforeEach
    void episode() {
        var client = SampleClient.body();
        as("dewi").post("/clients", client);
        episode = Ids.next().toString();
        as("dewi").post("/episodes", Map.of("id", episode, "clientId", client.get("id"), "programme", "bina-lanjut",
                "returnedToFamilyOn", "2026-11-20", "enrolledOn", "2026-11-20"));
        home = "/episode/" + episode + "/bina-lanjut";
        dewi = Browsing.as(port, "dewi");
    }

    @AfterEach
    void clockBack() {
        clock.reset();
    }

    private Map<String, String> plan(String startsAt, String place, int version) {
        return new HashMap<>(Map.of("id", Ids.next().toString(), "version", String.valueOf(version), "startsAt", startsAt, "minutes", "45",
                "visitor", Cast.person("dewi").id().toString(), "place", place));
    }

    private HttpResponse<String> send(Browsing person, String path, Map<String, String> fields) {
        return person.send(home + path, home + path, fields);
    }

    @Test
    void twoWhoPlanTheSameVisitSeeBothPlans() {
        assertThat(send(dewi, "/kunjungan/1", plan("20-11-2026 09.30", "Rumah", 0)).body()).contains("sudah lewat");
        assertThat(send(dewi, "/kunjungan/1", plan("01-12-2026 09.30", "Rumah klien", 0)).statusCode()).isEqualTo(303);
        HttpResponse<String> stale = send(Browsing.as(port, "siti"), "/kunjungan/1", plan("02-12-2026 14.00", "Kantor desa", 0));
        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(stale.body()).contains("Rumah klien", "Kantor desa", "02-12-2026 14.00", "name=\"version\" value=\"1\"");
        assertThat(dewi.get(home).body()).contains("Rumah klien").doesNotContain("Kantor desa");
        assertThat(send(dewi, "/kunjungan/1", plan("02-12-2026 14.00", "Kantor desa", 1)).statusCode()).isEqualTo(303);
        assertThat(dewi.get(home).body()).contains("Kantor desa", "14.00 WITA");
    }

    @Test
    void whoeverGoesIsRemindedTheDayBeforeOnceForEachPlan(@Autowired ApplicationContext application) throws Exception {
        Object reminders = application.getBean(Class.forName("id.pulih.continuedcare.internal.VisitReminders"));
        send(dewi, "/kunjungan/1", plan("01-12-2026 09.30", "Rumah klien", 0));
        clock.goTo(LocalDate.of(2026, 11, 29));
        ReflectionTestUtils.invokeMethod(reminders, "remind");
        assertThat(reminded()).isZero();
        clock.goTo(LocalDate.of(2026, 11, 30));
        ReflectionTestUtils.invokeMethod(reminders, "remind");
        ReflectionTestUtils.invokeMethod(reminders, "remind");
        assertThat(reminded()).isEqualTo(1);
        assertThat(Browsing.as(port, "dewi").get("/pemberitahuan").body()).contains("Besok ada kunjungan rumah I, SBW-");
    }

    private int reminded() {
        return work.read(dewi().own("care"), () -> jdbc.sql("""
                select count(*) from pulih.notice where office_id = :office and subject_id = :episode and kind = 'home-visit-tomorrow'""")
                .param("office", dewi().office())
                .param("episode", java.util.UUID.fromString(episode))
                .query(Integer.class)
                .single());
    }

    @Test
    void aProgressFormIsCorrectedWithAReasonAndBothAreShownToTheSecondWriter() {
        Map<String, String> form = progress(0, "Keadaan membaik.");
        assertThat(send(dewi, "/kunjungan/1/evaluasi", form).statusCode()).isEqualTo(303);
        assertThat(dewi.get("/episode/" + episode).body()).contains("Telaah perkembangan");
        String id = Ids.next().toString();
        HttpResponse<String> letter = dewi.send(home, home + "/kunjungan/1/surat", Map.of("id", id));
        assertThat(dewi.send(home, home + "/kunjungan/1/surat", Map.of("id", id)).headers().firstValue("Location").orElse(""))
                .as("a second click makes no second letter").endsWith("/bina-lanjut");
        assertThat(letter.headers().firstValue("Location").orElse("")).contains("/surat/");
        assertThat(dewi.get(letter.headers().firstValue("Location").orElseThrow()).body()).contains("Laporan kunjungan rumah I", "Keadaan membaik.");
        HttpResponse<String> stale = send(Browsing.as(port, "siti"), "/kunjungan/1/evaluasi", progress(0, "Keadaan sama saja."));
        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(stale.body()).contains("Keadaan membaik.", "Keadaan sama saja.");
        assertThat(send(dewi, "/kunjungan/1/evaluasi", progress(1, "Keadaan baik sekali.")).statusCode()).as("a correction says why").isEqualTo(422);
        Map<String, String> correction = progress(1, "Keadaan baik sekali.");
        correction.put("reason", "Salah tulis");
        assertThat(send(dewi, "/kunjungan/1/evaluasi", correction).statusCode()).isEqualTo(303);
        assertThat(dewi.get(home + "/kunjungan/1/evaluasi").body()).contains("Keadaan baik sekali.");
    }

    private Map<String, String> progress(int version, String conclusion) {
        return new HashMap<>(Map.ofEntries(Map.entry("id", Ids.next().toString()), Map.entry("version", String.valueOf(version)),
                Map.entry("occurredAt", "22-11-2026 09.30"), Map.entry("condition", "stable"), Map.entry("health", "better"),
                Map.entry("feelings", "same"), Map.entry("family", "better"), Map.entry("work", "worse"), Map.entry("community", "same"),
                Map.entry("conclusion", conclusion)));
    }

    @Test
    void theCertificateWaitsForAReportThatAnotherHeadAccepted() {
        var siti = Browsing.as(port, "siti");
        String page = "/episode/" + episode + "/selesai";
        Map<String, String> completion = Map.of("completedOn", "23-11-2026", "reason", "Selesai lebih awal");
        var first = new HashMap<>(completion);
        first.put("id", Ids.next().toString());
        HttpResponse<String> early = siti.send(page, page, first);
        assertThat(early.statusCode()).isEqualTo(409);
        assertThat(early.body()).contains("laporan yang diterima kepala");

        Map<String, String> report = Map.of("id", Ids.next().toString(), "summary", "Ringkasan", "recommendation", "Saran", "explanation", "");
        assertThat(send(siti, "/laporan", report).statusCode()).as("what is missing needs a word").isEqualTo(422);
        var explained = new HashMap<>(report);
        explained.put("id", Ids.next().toString());
        explained.put("explanation", "Klien pindah");
        assertThat(send(siti, "/laporan", explained).statusCode()).isEqualTo(303);
        assertThat(siti.send(home, home + "/laporan/putusan", Map.of("decision", "accept", "word", "")).statusCode()).as("not her own").isEqualTo(403);
        assertThat(dewi.get(home).body()).contains("menunggu keputusan", "URICA kunjungan II").doesNotContain("Simpan keputusan");
        assertThat(dewi.send(home, home + "/laporan/surat", Map.of("id", Ids.next().toString())).headers().firstValue("Location").orElse("")).contains("/surat/");
        var andi = Browsing.as(port, "andi");
        assertThat(andi.send(home, home + "/laporan/putusan", Map.of("decision", "return", "word", "")).statusCode()).isEqualTo(422);
        assertThat(andi.send(home, home + "/laporan/putusan", Map.of("decision", "accept", "word", "")).statusCode()).isEqualTo(303);
        assertThat(andi.send(home, home + "/laporan/putusan", Map.of("decision", "accept", "word", "")).statusCode()).isEqualTo(409);
        var second = new HashMap<>(completion);
        second.put("id", Ids.next().toString());
        assertThat(siti.send(page, page, second).statusCode()).isEqualTo(303);
        assertThat(Browsing.as(port, "ratna").get(home).statusCode()).isIn(403, 404);
    }

    @Test
    void thePagesAreAxeCleanAt360And1280() {
        try (var browser = new Browser(port)) {
            for (int width : List.of(360, 1280)) {
                var page = browser.signedIn("dewi", width);
                for (String path : List.of("", "/kunjungan/1", "/kunjungan/1/evaluasi", "/laporan")) {
                    page.navigate(home + path);
                    Browser.picture(page, "care" + path.replace('/', '-') + "-" + width);
                    assertThat(Browser.violations(page)).isEmpty();
                }
            }
        }
    }
}
