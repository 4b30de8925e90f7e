package id.pulih.field;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.CaseTest;
import id.pulih.Site;
import id.pulih.Site.Answer;
import id.pulih.documents.Pdfs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The paper twin: pages of the Rapor that are printed with a code on each line, and typed in later. */
class PaperTest extends CaseTest {

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void aPrintedPageFitsA5NamesNobodyAndHasTwelveCodes() throws Exception {
        byte[] pdf = Paper.printed(Site.signedIn(port, "dewi"), openEpisode());

        Files.write(Path.of("target/rapor.pdf"), pdf);
        assertThat(Pdfs.faults(pdf)).isEmpty();
        assertThat(Pdfs.pages(pdf)).isEqualTo(1);
        assertThat(Paper.codes(pdf)).hasSize(12).doesNotHaveDuplicates();
        assertThat(Pdfs.text(pdf)).contains("Rapor Pemulihan", "Elang", "UJI-", "BNNK-SBW/D/2026/").doesNotContain("Elang Contoh");
    }

    @Test
    void aLineIsRecordedOnceHoweverOftenItIsTyped() throws Exception {
        Site dewi = Site.signedIn(port, "dewi");
        UUID episode = openEpisode();
        String code = Paper.codes(Paper.printed(dewi, episode)).getFirst();

        Answer first = typed(dewi, Map.of("lines.0.code", code, "lines.0.occurredAt", "20-11-2026", "lines.0.condition", "stable", "lines.0.notes", "Bekerja"));
        clock.advance(Duration.ofMinutes(5));
        Answer again = typed(dewi, Map.of("lines.0.code", code.toLowerCase().replace("-", " ").replace('0', 'o').replace('1', 'l'),
                "lines.0.occurredAt", "21-11-2026", "lines.0.condition", "slip"));

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.page().select("[role=status]").text()).contains(code, "dicatat");
        assertThat(again.page().select("[role=status]").text()).contains(code, "sudah diterima pada 23 Nov 2026");
        assertThat(activities(episode)).isEqualTo(1);
        assertThat(dewi.get(first.page().select("[role=status] a").attr("href")).page().text()).contains("Bekerja", "Tetap pulih");
    }

    @Test
    void aBadLineStaysAsItWasTypedAndTheOthersAreRecorded() throws Exception {
        Site dewi = Site.signedIn(port, "dewi");
        UUID episode = openEpisode();
        List<String> codes = Paper.codes(Paper.printed(dewi, episode));

        Answer answer = typed(dewi, Map.of("lines.0.code", codes.get(0), "lines.0.occurredAt", "19-11-2026", "lines.0.condition", "stable",
                "lines.1.code", codes.get(1), "lines.1.occurredAt", "31-02-2026", "lines.1.notes", "Sakit gigi",
                "lines.2.code", codes.get(2), "lines.2.occurredAt", "20-11-2026", "lines.2.kind", "group-meeting"));

        assertThat(answer.status()).as("something was stored").isEqualTo(200);
        assertThat(activities(episode)).isEqualTo(2);
        Map<String, String> left = Site.fields(Site.form(answer, "/kertas"));
        assertThat(left).containsEntry("lines.1.code", codes.get(1)).containsEntry("lines.1.notes", "Sakit gigi").containsEntry("lines.0.code", "");
        assertThat(answer.page().select(".error-summary a").eachAttr("href")).contains("#f-lines.1.occurredAt", "#f-lines.1.condition");
    }

    @Test
    void aWrongLetterIsToldByItsPlace() throws Exception {
        Site dewi = Site.signedIn(port, "dewi");
        String code = Paper.codes(Paper.printed(dewi, openEpisode())).getFirst();
        String slipped = code.substring(0, 8) + (code.charAt(8) == '7' ? '8' : '7');

        assertThat(errors(typed(dewi, line(code.substring(0, 2) + "U" + code.substring(3))))).contains("huruf ke-3").contains("\"U\"");
        assertThat(errors(typed(dewi, line(code.substring(0, 7))))).contains("8 huruf").contains("yang diketik 6");
        assertThat(errors(typed(dewi, line(slipped)))).contains("periksa huruf ke-8").contains(code);
        assertThat(errors(typed(dewi, Map.of()))).contains("Kode");
    }

    @Test
    void theCodeOfAnotherOfficeIsNotKnownHere() throws Exception {
        String code = Paper.codes(Paper.printed(Site.signedIn(port, "dewi"), openEpisode())).getFirst();

        assertThat(errors(typed(Site.signedIn(port, "bagus"), line(code)))).contains("tidak dikenal");
    }

    private static Map<String, String> line(String code) {
        return Map.of("lines.0.code", code, "lines.0.occurredAt", "20-11-2026", "lines.0.condition", "stable");
    }

    private static Answer typed(Site site, Map<String, String> lines) {
        return site.send(site.get("/kertas"), "/kertas", new HashMap<>(lines));
    }

    private static String errors(Answer answer) {
        return answer.page().select(".error-summary").text();
    }

    private int activities(UUID episode) {
        return work.read(dewi().own("test"), () -> jdbc.sql("select count(*) from pulih.activity where office_id = :office and episode_id = :episode")
                .param("office", dewi().office()).param("episode", episode).query(Integer.class).single());
    }
}
