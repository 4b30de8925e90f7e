package id.pulih.reports;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.Browser;
import id.pulih.Site;
import id.pulih.clients.SampleClient;
import id.pulih.documents.Pdfs;
import id.pulih.groups.SampleGroups;
import id.pulih.platform.Ids;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class QuarterlyPagesTest extends QuarterlyCase {

    private static final String OLD = "2025-T4";

    @Autowired
    private JdbcClient jdbc;

    @Test
    void ofTwoWhoWriteAHeadingTheSecondSeesBothAndLosesNothing() {
        Site bagus = Site.signedIn(port, "bagus");
        Site endah = Site.signedIn(port, "endah");
        String text = report(bagus, OLD) + "/naskah/factors";
        var open = bagus.get(text);
        assertThat(endah.send(endah.get(text), text, Map.of("text", "Agen rajin berkunjung.")).status()).isEqualTo(303);

        var stale = bagus.send(open, text, Map.of("text", "Cuaca buruk."));
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.page().select("[aria-labelledby=stale]").text()).contains("Cuaca buruk.", "Agen rajin berkunjung.");
        assertThat(stale.page().select("textarea").text()).isEqualTo("Cuaca buruk.");
        assertThat(bagus.send(stale, text, Map.of("text", "Agen rajin. Cuaca buruk.")).status()).isEqualTo(303);
        assertThat(bagus.get(text).page().select("textarea").text()).isEqualTo("Agen rajin. Cuaca buruk.");
    }

    @Test
    void anUnknownNumberIsNamedAndWhatWasTypedStays() {
        Site bagus = Site.signedIn(port, "bagus");
        String text = report(bagus, OLD) + "/naskah/results";
        var refused = bagus.send(bagus.get(text), text, Map.of("text", "Ada {kunjungan-kerja}."));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select(".error-summary").text()).contains("\"kunjungan-kerja\" tidak dikenal");
        assertThat(refused.page().select("textarea").text()).isEqualTo("Ada {kunjungan-kerja}.");
        assertThat(bagus.send(bagus.get("/laporan-triwulan"), "/laporan-triwulan", Map.of("quarter", "2031-T1")).status()).isEqualTo(422);
    }

    @Test
    void whereAClientCouldBeRecognisedTheTextAndTheReasonAreRefusedWithWhatToTakeOut() {
        Map<String, Object> client = SampleClient.body();
        client.put("villageCode", "3301221004");
        assertThat(as("bagus").post("/clients", client).status()).isEqualTo(201);
        String name = String.valueOf(client.get("name"));
        String alias = String.valueOf(client.get("alias"));
        Site bagus = Site.signedIn(port, "bagus");
        Site sri = Site.signedIn(port, "sri");
        String text = report(bagus, OLD) + "/naskah/recommendations";
        for (String named : List.of(name.substring(0, name.lastIndexOf(' ')), "3301 0812 3456 7890", "CLP 2026 0001", alias, alias.replace(' ', '-'))) {
            String typed = "Perlu kunjungan ke " + named + " pekan depan.";
            var refused = bagus.send(bagus.get(text), text, Map.of("text", typed));
            assertThat(refused.status()).as(named).isEqualTo(422);
            assertThat(refused.page().select(".error-summary").text()).contains(named, "Hapus bagian itu");
            assertThat(refused.page().select("textarea").text()).isEqualTo(typed);
        }
        assertThat(bagus.send(bagus.get(text), text, Map.of("text", "Kepala Desa Contoh membantu 12 klien.")).status()).isEqualTo(303);
        String report = report(bagus, "2025-T2");
        assertThat(act(bagus, report, "serahkan", Map.of()).status()).isEqualTo(303);
        assertThat(act(sri, report, "kembalikan", Map.of("reason", "Periksa " + alias)).status()).isEqualTo(422);
    }

    @Test
    void noReportIsOwedForQuartersBeforeTheFirstClient() {
        var list = Site.signedIn(port, "bagus").get("/laporan-triwulan").page();
        var early = list.select("details:contains(sebelum klien pertama) tr:contains(Triwulan I 2026)");
        assertThat(early.text()).as("nobody in Cilacap had a client then").contains("belum ada klien").doesNotContain("lewat batas");
        assertThat(list.select("main > table tr:contains(Triwulan I 2026)")).isEmpty();
    }

    @Test
    void aQuarterThatIsNotOverCannotBeHandedInAndAReturnedReportSaysWhy() {
        Site bagus = Site.signedIn(port, "bagus");
        Site sri = Site.signedIn(port, "sri");
        String running = report(bagus, "2026-T4");
        assertThat(bagus.get(running).page().select("form[action$=/serahkan]")).isEmpty();
        assertThat(bagus.send(bagus.get(running + "/naskah/results"), running + "/naskah/results", Map.of("text", "Isi.")).status()).isEqualTo(303);

        String report = report(bagus, "2025-T3");
        assertThat(act(bagus, report, "serahkan", Map.of()).status()).isEqualTo(303);
        var form = sri.get(report);
        assertThat(sri.send(form, report + "/kembalikan", Map.of("reason", "Lengkapi bagian 7")).status()).isEqualTo(303);
        assertThat(sri.send(form, report + "/tandatangani", Map.of()).status()).as("it is not handed in any more").isEqualTo(409);
        assertThat(bagus.get(report).page().text()).contains("dikembalikan", "Lengkapi bagian 7");
        var again = bagus.get(report);
        assertThat(bagus.send(again, report + "/serahkan", Map.of()).status()).isEqualTo(303);
        assertThat(bagus.send(again, report + "/serahkan", Map.of()).status()).as("sent twice").isEqualTo(303);
        assertThat(bagus.get(report).page().select("ol.steps li")).hasSize(3);
    }

    @Test
    void whatIsAnnouncedAndNotWrittenIsNamedBeforeTheReportIsHandedInAndSigned() {
        Site bagus = Site.signedIn(port, "bagus");
        String report = report(bagus, "2025-T1");
        assertThat(bagus.get(report).page().select(".notice.warn a").eachAttr("href")).containsExactly("#introduction", "#factors", "#recommendations");
        write(bagus, report, "introduction", "Analisis situasi dan permasalahan:\n\nDesa terpencar.");
        write(bagus, report, "recommendations", "Tidak ada.");
        write(bagus, report, "factors", "Faktor pendukung:\n\nFaktor penghambat:\n- jalan rusak");
        assertThat(act(bagus, report, "serahkan", Map.of()).status()).as("a warning, not a door").isEqualTo(303);
        assertThat(Site.signedIn(port, "sri").get(report).page().select(".notice.warn a").eachAttr("href")).containsExactly("#factors");
    }

    @Test
    void aQuarterBeforeTheFirstProgrammeOrOneToComeIsNotBegun() {
        Site bagus = Site.signedIn(port, "bagus");
        for (String closed : List.of("2018-T4", "2019-T1", "2027-T1", "2026", "xyz")) {
            var refused = bagus.send(bagus.get("/laporan-triwulan"), "/laporan-triwulan", Map.of("quarter", closed));
            assertThat(refused.status()).as(closed).isEqualTo(422);
            assertThat(refused.page().select("[role=alert]").text()).contains("\"" + closed + "\"", "sampai 2026-T4");
        }
    }

    @Test
    void aReportThatWasNotHandedInSaysSoToWhoeverWouldSignIt() {
        Site bagus = Site.signedIn(port, "bagus");
        String report = report(bagus, OLD);
        Site head = Site.signedIn(port, "sri");
        String token = head.get(report).page().select("input[name=_csrf]").first().val();
        var refused = head.post(report + "/tandatangani", Map.of("_csrf", token, "id", Ids.next().toString(), "after", "0"));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.page().text()).contains("belum diajukan").doesNotContain("sudah dilakukan");
    }

    @Test
    void aDraftOfARunningPeriodSaysHowManyOfTheDutiesItCountsAreNotDueYet() throws Exception {
        Site dewi = Site.signedIn(port, "dewi");
        String report = report(dewi, "2026-T4");
        long before = ahead(dewi.get(report));
        String episode = episode("dewi", LocalDate.of(2026, 11, 16));
        long now = ahead(dewi.get(report));
        assertThat(now).as("the visits of a new programme are to come").isGreaterThan(before);
        String paper = Pdfs.text(dewi.raw("GET", report + "/pdf", null).body()).replaceAll("\\s+", " ");
        assertThat(paper.replaceAll("(?<=[0-9])[.](?=[0-9]{3})", "")).contains(now + " kewajiban yang ikut dihitung dalam cakupan");
        activity("dewi", episode, "visit", LocalDate.of(2026, 11, 20));
        assertThat(ahead(dewi.get(report))).as("one is done").isEqualTo(now - 1);
        assertThat(ahead(dewi.get(report(dewi)))).as("the quarter is over").isZero();
        String list = "/laporan-bulanan";
        String month = dewi.post(list, Map.of("_csrf", dewi.get(list).page().select("input[name=_csrf]").first().val(), "month", "2026-11")).location();
        assertThat(ahead(dewi.get(month))).isPositive();
    }

    private static long ahead(Site.Answer page) {
        var said = java.util.regex.Pattern.compile("belum berakhir: ([0-9.]+) kewajiban").matcher(page.page().text());
        return said.find() ? Long.parseLong(said.group(1).replace(".", "")) : 0;
    }

    private static void write(Site site, String report, String heading, String text) {
        String page = report + "/naskah/" + heading;
        assertThat(site.send(site.get(page), page, Map.of("text", text)).status()).isEqualTo(303);
    }

    @Test
    void notesStandInTheirHeadingInsideTheOfficeAndNowhereAbove() {
        String episode = episode("dewi", FROM.plusDays(4));
        Site dewi = Site.signedIn(port, "dewi");
        String page = "/catatan-laporan?episode=" + episode;
        assertThat(dewi.send(dewi.get(page), "/catatan-laporan", Map.of("tag", "hindering", "day", "12-08-2026", "text", "")).status()).isEqualTo(422);
        assertThat(dewi.send(dewi.get(page), "/catatan-laporan", Map.of("tag", "hindering", "day", "12-08-2026", "text", "Jembatan putus")).status()).isEqualTo(303);
        var old = dewi.send(dewi.get(page), "/catatan-laporan", Map.of("tag", "hindering", "day", "12-08-1990", "text", "Jembatan putus"));
        assertThat(old.status()).isEqualTo(422);
        assertThat(old.page().text()).contains("catatan laporan dimulai dari");
        dewi.send(dewi.get("/catatan-laporan"), "/catatan-laporan", Map.of("tag", "recommendation", "day", "13-08-2026", "text", "Tambah agen"));
        String report = report(dewi);
        assertThat(dewi.get(report).page().select("#factors").text()).contains("Jembatan putus", "Faktor penghambat");
        assertThat(dewi.get(report).page().select("#recommendations").text()).contains("Tambah agen").doesNotContain("Jembatan putus");
        assertThat(Site.signedIn(port, "bagus").get(page).status()).as("an episode of another office").isEqualTo(404);
        assertThat(Site.signedIn(port, "ratna").get("/catatan-laporan").status()).isEqualTo(403);
        assertThat(Site.signedIn(port, "bagus").get(report).status()).isEqualTo(404);
    }

    @Test
    void notesTaggedInTheFormOfAnActivityStandInTheReportAsTheyWereCorrected() {
        String episode = episode("dewi", FROM.plusDays(4));
        Site dewi = Site.signedIn(port, "dewi");
        String form = "/episode/" + episode + "/kegiatan/baru?jenis=visit";
        String action = "/episode/" + episode + "/kegiatan/baru";
        Map<String, String> visit = Map.of("occurredAt", "20-08-2026 09:00", "condition", "stable", "tag", "hindering");
        var empty = dewi.send(dewi.get(form), action, visit);
        assertThat(empty.status()).as("a tag needs notes").isEqualTo(422);
        assertThat(empty.page().select("select[name=tag] option[selected]").val()).isEqualTo("hindering");
        var fields = new java.util.HashMap<>(visit);
        fields.put("notes", "Perahu penyeberangan rusak");
        String stored = dewi.send(empty, action, fields).location();
        assertThat(dewi.get(stored).page().select("dl.facts").text()).contains("Perahu penyeberangan rusak", "Faktor penghambat");

        String report = report(dewi);
        assertThat(dewi.get(report).page().select("#factors").text()).contains("Perahu penyeberangan rusak", "Faktor penghambat", "Dewi Lestari");
        assertThat(dewi.get(report + "/naskah/factors").page().select("main").text()).contains("Perahu penyeberangan rusak");
        assertThat(dewi.get("/catatan-laporan?triwulan=2026-T3").page().text()).contains("Perahu penyeberangan rusak");

        var correction = dewi.get(stored + "/koreksi");
        assertThat(correction.page().select("select[name=tag] option[selected]").val()).isEqualTo("hindering");
        String corrected = dewi.send(correction, stored + "/koreksi", Map.of("notes", "Warga meminjamkan perahu", "tag", "supporting", "reason", "Keliru")).location();
        assertThat(dewi.get(report).page().select("#factors").text()).contains("Warga meminjamkan perahu", "Faktor pendukung").doesNotContain("Perahu penyeberangan rusak");
        dewi.send(dewi.get(corrected + "/koreksi"), corrected + "/koreksi", Map.of("tag", "", "reason", "Bukan untuk laporan"));
        assertThat(dewi.get(report).page().select("#factors").text()).doesNotContain("Warga meminjamkan perahu");
    }

    @Test
    void whatAHomeVisitAndACounsellingSessionConcludeCanBeMeantForTheReport() {
        clock.goTo(LocalDate.of(2026, 11, 19));
        Site dewi = Site.signedIn(port, "dewi");
        Map<String, Object> client = SampleClient.body();
        as("dewi").post("/clients", client);
        String episode = Ids.next().toString();
        as("dewi").post("/episodes", Map.of("id", episode, "clientId", client.get("id"), "programme", "bina-lanjut",
                "returnedToFamilyOn", "2026-07-05", "enrolledOn", "2026-07-05"));
        String form = "/episode/" + episode + "/bina-lanjut/kunjungan/1/evaluasi";
        var visit = new java.util.HashMap<>(Map.of("occurredAt", "21-08-2026 09:00", "condition", "stable", "health", "better", "feelings", "same",
                "family", "better", "work", "worse", "community", "same", "conclusion", "Keluarga menjemput tiap minggu", "tag", "supporting"));
        assertThat(dewi.send(dewi.get(form), form, visit).status()).isEqualTo(303);
        String village = jdbc.sql("select code from pulih.area where level = 'village' and code like '5204%' order by code limit 1").query(String.class).single();
        String session = SampleGroups.planned(dewi, "group-counselling", village, List.of(UUID.fromString(episode("dewi", FROM)))) + "/sesi";
        assertThat(dewi.send(dewi.get(session), session, Map.of("tag", "hindering")).status()).as("a tag needs a conclusion").isEqualTo(422);
        Map<String, String> said = Map.of("summary", "Balai desa terlalu jauh", "tag", "hindering");
        assertThat(dewi.send(dewi.get(session), session, said).status()).isEqualTo(303);

        assertThat(dewi.get(report(dewi)).page().select("#factors").text()).contains("Keluarga menjemput tiap minggu", "Faktor pendukung");
        assertThat(factors(dewi)).as("the session is of the fourth quarter").contains("Balai desa terlalu jauh", "Faktor penghambat", "Dewi Lestari");
        assertThat(dewi.get(form).page().select("select[name=tag] option[selected]").val()).isEqualTo("supporting");
        assertThat(dewi.get(session).page().select("select[name=tag] option[selected]").val()).isEqualTo("hindering");
        dewi.send(dewi.get(session), session, Map.of("tag", ""));
        assertThat(factors(dewi)).doesNotContain("Balai desa terlalu jauh");
        dewi.send(dewi.get(form), form, Map.of("tag", "", "reason", "Bukan untuk laporan"));
        assertThat(dewi.get(report(dewi)).page().select("#factors").text()).doesNotContain("Keluarga menjemput tiap minggu");
    }

    private String factors(Site site) {
        return site.get(report(site, "2026-T4")).page().select("#factors").text();
    }

    @Test
    void thePagesCanBeReadAtThreeWidths() {
        Site dewi = Site.signedIn(port, "dewi");
        String report = report(dewi);
        dewi.send(dewi.get("/catatan-laporan"), "/catatan-laporan", Map.of("tag", "supporting", "day", "14-08-2026", "text", "Kepala desa membantu"));
        try (var browser = new Browser(port)) {
            for (int width : new int[] {360, 768, 1280}) {
                var page = browser.signedIn("dewi", width);
                for (String path : new String[] {"/laporan-triwulan", report, report + "/naskah/factors", report + "/angka/kunjungan-terlaksana", "/catatan-laporan?triwulan=2026-T3"}) {
                    page.navigate(path);
                    page.locator("main details > summary").all().forEach(each -> each.click());
                    assertThat(Browser.violations(page)).as(path).isEmpty();
                    assertThat(page.evaluate("document.documentElement.scrollWidth")).as(path).isEqualTo(width);
                    Browser.picture(page, "q-" + width + path.replaceAll("[0-9a-f-]{36}|\\?.*", "").replace('/', '_'));
                }
            }
        }
    }
}
