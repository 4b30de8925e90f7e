package id.pulih.sops;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.Browser;
import id.pulih.Browsing;
import id.pulih.CaseTest;
import id.pulih.demo.Cast;
import id.pulih.episodes.Episodes;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class EditorTest extends CaseTest {

    private static final String SOP = "/sop/bina-lanjut";

    @Autowired
    private Runs runs;

    @Autowired
    private Episodes episodes;

    @AfterEach
    void clockBack() {
        clock.reset();
    }

    private static Map<String, String> fields(HttpResponse<String> page) {
        Document document = Jsoup.parse(page.body());
        var fields = new HashMap<String, String>();
        document.select("main form[action$=ubah]").first().select("input[name], textarea, select").forEach(field -> {
            if (field.is("select")) {
                fields.put(field.attr("name"), field.select("option[selected]").attr("value"));
            } else if (!field.attr("type").equals("checkbox") || field.hasAttr("checked")) {
                fields.put(field.attr("name"), field.is("textarea") ? field.wholeText().strip() : field.attr("value"));
            }
        });
        fields.remove("_csrf");
        return fields;
    }

    private static HttpResponse<String> send(Browsing person, Map<String, String> fields) {
        return person.send(SOP + "/ubah", SOP + "/ubah", fields);
    }

    @Test
    void rowsComeMoveAndGoByButtonsAndTheAnswersFollowTheirSteps() {
        var dewi = Browsing.as(port, "dewi");
        Map<String, String> fields = fields(dewi.get(SOP + "/ubah"));
        assertThat(fields.get("step.1.branches")).isEqualTo("Lengkap = 3\nBelum = 1");

        fields.put("act", "step.up.1");
        Map<String, String> moved = fields(send(dewi, fields));
        assertThat(moved.get("step.0.branches")).isEqualTo("Lengkap = 3\nBelum = 2");
        moved.put("act", "step.add.1");
        Map<String, String> added = fields(send(dewi, moved));
        assertThat(added).containsEntry("step.2.activity", "").containsEntry("step.0.branches", "Lengkap = 4\nBelum = 2");
        added.put("act", "step.remove.3");
        Map<String, String> removed = fields(send(dewi, added));
        assertThat(removed.get("step.0.branches")).as("nowhere to go: whoever saves is asked").isEqualTo("Lengkap = 0\nBelum = 2");
        removed.remove("act");
        HttpResponse<String> refused = send(dewi, removed);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("jawaban menuju langkah yang tidak ada");
    }

    @Test
    void twoWhoWriteAtOnceSeeBothVersionsAndNothingIsOverwritten() {
        var dewi = Browsing.as(port, "dewi");
        var siti = Browsing.as(port, "siti");
        Map<String, String> hers = fields(dewi.get(SOP + "/ubah"));
        Map<String, String> theirs = fields(siti.get(SOP + "/ubah"));
        hers.put("step.0.activity", "Daftarkan klien menurut Dewi");
        theirs.put("step.0.activity", "Daftarkan klien menurut Siti");

        assertThat(send(dewi, hers).statusCode()).isEqualTo(303);
        HttpResponse<String> stale = send(siti, theirs);
        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(stale.body()).contains("Daftarkan klien menurut Dewi", "Daftarkan klien menurut Siti", "Langkah 1: Kegiatan");
        assertThat(siti.get(SOP + "/ubah").body()).contains("menurut Dewi").doesNotContain("menurut Siti");
        assertThat(send(siti, fields(stale)).statusCode()).isEqualTo(303);
        assertThat(siti.get(SOP + "/ubah").body()).contains("menurut Siti");
        assertThat(siti.get(SOP + "/versi").body()).contains("Dewi Lestari");
    }

    @Test
    void anApprovedVersionHoldsFromItsDayAndRunsKeepTheirs() {
        var dewi = Browsing.as(port, "dewi");
        var siti = Browsing.as(port, "siti");
        UUID episode = openEpisode();
        UUID before = runs.start(dewi(), Runs.CONTINUED_CARE, "episode", episode, episodes.own(dewi(), episode).client());
        Map<String, String> fields = fields(dewi.get(SOP + "/ubah"));
        fields.put("name", "Bina lanjut Sumbawa");
        send(dewi, fields);
        int version = work.read(dewi().own("care"), () -> jdbc.sql("select max(version) from pulih.sop_version where office_id = :office and sop = 'bina-lanjut'")
                .param("office", Cast.office(Cast.SUMBAWA).id()).query(Integer.class).single());
        String act = SOP + "/versi/" + version;
        Map<String, String> approval = Map.of("decision", "approve", "number-given", "SOP/001/UJI", "madeOn", "20-11-2026",
                "effectiveFrom", "01-12-2026", "approvedBy", "Siti, Kepala Seksi");

        assertThat(siti.send(SOP + "/versi", act + "/putusan", approval).statusCode()).as("not handed in yet").isEqualTo(404);
        assertThat(dewi.send(SOP + "/versi", act + "/ajukan", Map.of()).statusCode()).isEqualTo(303);
        assertThat(dewi.send(SOP + "/versi", act + "/putusan", approval).statusCode()).isEqualTo(403);
        assertThat(siti.send(SOP + "/versi", act + "/putusan", Map.of("decision", "return", "word", "")).statusCode()).isEqualTo(422);
        assertThat(siti.send(SOP + "/versi", act + "/putusan", approval).statusCode()).isEqualTo(303);
        assertThat(siti.send(SOP + "/versi", act + "/putusan", approval).statusCode()).isEqualTo(409);

        assertThat(dewi.get(SOP).body()).doesNotContain("Bina lanjut Sumbawa");
        clock.goTo(java.time.LocalDate.of(2026, 12, 1));
        assertThat(Browsing.as(port, "dewi").get(SOP).body()).contains("Bina lanjut Sumbawa", "SOP/001/UJI", "1 Desember 2026");
        assertThat(Browsing.as(port, "dewi").get("/sop/jalan/" + before).body()).doesNotContain("Bina lanjut Sumbawa");
    }

    @Test
    void theEditorIsAxeCleanAt360And1280() {
        try (var browser = new Browser(port)) {
            for (int width : List.of(360, 1280)) {
                var page = browser.signedIn("siti", width);
                for (String path : List.of("/sop/konseling-kelompok/ubah", "/sop/konseling-kelompok/versi", "/sop/konseling-kelompok/versi/0")) {
                    page.navigate(path);
                    Browser.picture(page, path.substring(1).replace('/', '-') + "-" + width);
                    assertThat(Browser.violations(page)).isEmpty();
                }
            }
        }
    }
}
