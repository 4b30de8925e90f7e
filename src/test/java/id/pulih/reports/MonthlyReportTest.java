package id.pulih.reports;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.CaseTest;
import id.pulih.Site;
import id.pulih.Site.Answer;
import id.pulih.documents.Pdfs;
import id.pulih.platform.Ids;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The monthly report up the tiers. Each test reports on a month of its own, long before the demo's. */
class MonthlyReportTest extends CaseTest {

    @Autowired
    private Punctuality punctuality;

    private final Map<String, Site> people = new HashMap<>();

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    private Site site(String username) {
        return people.computeIfAbsent(username, name -> Site.signedIn(port, name));
    }

    private String open(String month) {
        String token = site("dewi").get("/laporan-bulanan").page().select("input[name=_csrf]").first().val();
        return site("dewi").post("/laporan-bulanan", Map.of("_csrf", token, "month", month)).location();
    }

    private Answer act(String who, String report, String step, String word) {
        return site(who).send(site(who).get(report), report + "/langkah", Map.of("step", step, "word", word));
    }

    private String text(String who, String report) {
        return site(who).get(report).page().select("main").text();
    }

    private void visit(UUID episode, LocalDate day) {
        assertThat(as("dewi").post("/episodes/" + episode + "/activities", Map.of("id", Ids.next(), "kind", "visit", "occurredAt",
                day.atTime(9, 0).atZone(java.time.ZoneId.of("Asia/Makassar")).toOffsetDateTime().toString(), "mode", "direct", "place", "home",
                "condition", "stable", "notes", "Baik")).status()).isEqualTo(201);
    }

    @Test
    void aReportGoesUpComesBackIsSignedReopenedAndSignedAgainAsTheNextRevision() {
        LocalDate month = LocalDate.of(2026, 3, 1);
        UUID episode = openEpisode(month);
        visit(episode, month.plusDays(4));
        String report = open("2026-03");

        handedInReturnedAndSigned(report);
        String visits = number(report, "visit-done");
        UUID late = openEpisode(month);
        visit(late, month.plusDays(6));
        assertThat(text("siti", report)).contains("Berbeda sejak dikunci", "Kunjungan · Terlaksana: semula " + visits + ", sekarang " + (Integer.parseInt(visits) + 1));
        assertThat(number(report, "visit-done")).as("what was signed stays").isEqualTo(visits);
        for (String above : List.of("made", "ratna")) {
            assertThat(text(above, report)).as(above).contains("Angka kantor ini berubah sejak dikunci").doesNotContain("Berbeda sejak dikunci");
        }

        act("siti", report, "reopened", "Kunjungan menyusul");
        act("dewi", report, "submitted", "");
        act("siti", report, "signed", "");
        act("made", report, "received", "");
        for (String reader : List.of("siti", "made", "ratna")) {
            assertThat(text(reader, report)).as(reader).contains("Revisi 2", "Kunjungan · Terlaksana: ", "diterima provinsi");
        }
        theFirstRevisionStaysOpen(report);
        assertThat(text("made", report)).contains("berubah; angka kecil disembunyikan").doesNotContain("Tambahkan kendala");
        assertThat(text("siti", report)).contains("semula " + visits + ", sekarang " + (Integer.parseInt(visits) + 1)).doesNotContain("Berbeda sejak dikunci");
    }

    private void handedInReturnedAndSigned(String report) {
        assertThat(act("dewi", report, "submitted", "").status()).isEqualTo(303);
        assertThat(act("siti", report, "returned", "").status()).as("a return says why").isEqualTo(422);
        assertThat(act("siti", report, "returned", "Tambahkan kendala").status()).isEqualTo(303);
        assertThat(text("dewi", report)).contains("dikembalikan kepala seksi", "Tambahkan kendala");
        Answer form = site("dewi").get(report);
        assertThat(site("dewi").send(form, report + "/kata", Map.of("words-duties", "Kendala cuaca di dua desa")).status()).isEqualTo(303);
        act("dewi", report, "submitted", "");
        assertThat(text("made", report)).as("above nobody reads what is not signed").doesNotContain("Kendala cuaca").contains("belum ditandatangani");
        act("siti", report, "signed", "");
        assertThat(text("siti", report)).contains("Terkunci sebagai revisi 1");
        assertThat(text("made", report)).contains("Kendala cuaca", "disembunyikan").doesNotContain("Elang").doesNotContain("UJI-");
        act("made", report, "sent-back", "Angka kunjungan diperiksa lagi");
        assertThat(text("siti", report)).contains("Angka kunjungan diperiksa lagi");
    }

    private void theFirstRevisionStaysOpen(String report) {
        for (String reader : List.of("siti", "made")) {
            assertThat(text(reader, report + "?revisi=1")).as(reader).contains("Terkunci sebagai revisi 1", "Lihat revisi 2").doesNotContain("Elang");
            assertThat(site(reader).get(report + "?revisi=1").page().select("button[name=step], textarea, a[href*=/angka/]")).isEmpty();
        }
    }

    @Test
    void aReportThatIsBeingWrittenOpensAgainAndAgain() {
        String report = open("2025-11");
        site("dewi").raw("GET", report, null);
        long began = System.nanoTime();
        for (int i = 0; i < 20; i++) {
            assertThat(site("dewi").raw("GET", report, null).statusCode()).isEqualTo(200);
        }
        System.out.println("FIGURE monthly-report-page: " + (System.nanoTime() - began) / 20_000_000 + " ms a page, one at a time");
    }

    private String number(String report, String line) {
        return site("siti").get(report).page().select("a[href$=/angka/" + line + "]").first().ownText();
    }

    @Test
    void everyNumberOpensToItsFrozenListAndTheFilesShowWhatWasSigned() throws Exception {
        LocalDate month = LocalDate.of(2026, 4, 1);
        UUID episode = openEpisode(month);
        visit(episode, month.plusDays(3));
        String report = open("2026-04");
        act("dewi", report, "submitted", "");
        Map<String, String> wish = Map.of("_csrf", site("dewi").get(report).page().select("input[name=_csrf]").first().val(), "id", Ids.next().toString(),
                "number", "1", "step", "signed");
        assertThat(site("dewi").post(report + "/langkah", wish).status()).as("an officer signs nothing").isEqualTo(404);
        act("siti", report, "signed", "");
        UUID second = openEpisode(month);
        visit(second, month.plusDays(5));

        List<String> listed = site("dewi").get(report + "/angka/visit-done").page().select("main li a").eachAttr("href");
        assertThat(listed).contains("/episode/" + episode).doesNotContain("/episode/" + second);
        assertThat(site("made").get(report + "/angka/visit-done").status()).as("lists stay where the people are served").isEqualTo(404);
        assertThat(site("bagus").get(report).status()).isEqualTo(404);
        byte[] pdf = site("siti").raw("GET", report + "/pdf", null).body();
        assertThat(Pdfs.faults(pdf)).isEmpty();
        assertThat(new String(site("siti").raw("GET", report + "/xlsx", null).body(), 0, 2, java.nio.charset.StandardCharsets.US_ASCII)).isEqualTo("PK");
        assertThat(Pdfs.text(pdf)).contains("Laporan bulanan April 2026", "BNNK Sumbawa", "WITA").doesNotContain("Elang", "WIB");
        byte[] docx = site("siti").raw("GET", report + "/docx", null).body();
        assertThat(site("made").get(report).page().select("a[href$=/docx]")).as("what can be edited stays with the office").isEmpty();
        assertThat(site("made").get(report + "/docx").status()).isEqualTo(404);
        theDocxSaysTheSame(report, docx, pdf);
    }

    private void theDocxSaysTheSame(String report, byte[] docx, byte[] pdf) throws Exception {
        try (var document = new XWPFDocument(new ByteArrayInputStream(docx))) {
            String text = document.getParagraphs().stream().map(XWPFParagraph::getText).collect(Collectors.joining("\n"));
            assertThat(text).contains("Laporan bulanan April 2026", "Siti Aminah", "Dewi Lestari").doesNotContain("Elang");
            String foot = document.getFooterList().stream().map(each -> each.getText()).collect(Collectors.joining()) + text;
            assertThat(foot).as("its own serial").contains("Nomor seri");
            List<String> cells = document.getTables().stream().flatMap(table -> table.getRows().stream())
                    .map(row -> row.getTableCells().stream().map(cell -> cell.getText()).collect(Collectors.joining("|"))).toList();
            var page = site("siti").get(report).page();
            page.select(".hidden").remove();
            List<String> shown = page.select("main table tbody tr").stream()
                    .map(row -> row.select("th, td").stream().map(cell -> cell.text()).collect(Collectors.joining("|"))).toList();
            assertThat(shown).isNotEmpty();
            assertThat(cells).as("the same numbers as the page").containsAll(shown);
        }
        Path kept = Files.createDirectories(Path.of("target", "monthly-files"));
        Files.write(kept.resolve("monthly.docx"), docx);
        Files.write(kept.resolve("monthly.pdf"), pdf);
    }

    @Test
    void twoWhoActOrWriteAtOnceSeeBothAndNothingIsOverwritten() {
        String report = open("2026-02");
        Answer first = site("dewi").get(report);
        Answer second = site("rahmat").get(report);
        site("dewi").send(first, report + "/kata", Map.of("words-clients", "Menurut Dewi"));
        Answer stale = site("rahmat").send(second, report + "/kata", Map.of("words-clients", "Menurut Rahmat"));
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.page().text()).contains("Menurut Dewi", "Menurut Rahmat", "Klien dan program");
        assertThat(site("rahmat").send(stale, report + "/kata", Map.of()).status()).as("sent again it is based on what is there").isEqualTo(303);

        act("dewi", report, "submitted", "");
        Answer siti = site("siti").get(report);
        Answer andi = site("andi").get(report);
        site("siti").send(siti, report + "/langkah", Map.of("step", "signed", "word", ""));
        Answer late = site("andi").send(andi, report + "/langkah", Map.of("step", "returned", "word", "Belum lengkap"));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.page().text()).contains("Belum lengkap", "ditandatangani", "Siti Aminah");
    }

    @Test
    void whoHandsInDoesNotSignAndNothingIsHandedInBeforeTheMonthIsOver() {
        String running = open("2026-11");
        Answer page = site("dewi").get(running);
        assertThat(page.page().select("button[value=submitted]")).isEmpty();
        Map<String, String> fields = new HashMap<>(Map.of("_csrf", page.page().select("input[name=_csrf]").first().val(), "id", Ids.next().toString(),
                "number", "0", "step", "submitted"));
        Answer refused = site("dewi").post(running + "/langkah", fields);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.page().text()).contains("belum berakhir");

        String report = open("2026-01");
        act("siti", report, "submitted", "");
        assertThat(site("siti").get(report).page().select("button[value=signed]")).isEmpty();
        assertThat(site("andi").get(report).page().select("button[value=signed]")).isNotEmpty();
    }

    @Test
    void whoSignsOrReceivesTooEarlyIsToldWhatIsMissing() {
        String report = open("2025-09");
        assertThat(handMade("siti", report, "0", "signed")).contains("belum diajukan").doesNotContain("sudah dilakukan");
        assertThat(handMade("siti", report, "0", "returned")).contains("belum diajukan");
        act("dewi", report, "submitted", "");
        assertThat(handMade("made", report, "1", "received")).contains("belum ditandatangani");
        act("siti", report, "signed", "");
        assertThat(handMade("andi", report, "2", "signed")).as("twice").contains("sudah dilakukan");
    }

    private String handMade(String who, String report, String seen, String step) {
        String token = site(who).get("/pemberitahuan").page().select("input[name=_csrf]").first().val();
        Answer answer = site(who).post(report + "/langkah", Map.of("_csrf", token, "id", Ids.next().toString(), "number", seen, "step", step, "word", "Alasan"));
        assertThat(answer.status()).isEqualTo(409);
        return answer.page().text();
    }

    @Test
    void wordsThatNameSomebodyAreRefusedBecauseTheDirectorateReadsThem() {
        String report = open("2025-12");
        Answer form = site("dewi").get(report);
        for (String words : List.of("NIK 5204 0812 3456 7890", "Klien UJI-" + caseNumber() + " sakit", "Elang tidak di rumah")) {
            Answer refused = site("dewi").send(form, report + "/kata", Map.of("words-condition", words));
            assertThat(refused.status()).as(words).isEqualTo(422);
            assertThat(refused.page().select("textarea[name=words-condition]").text()).isEqualTo(words);
        }
    }

    private String caseNumber() {
        UUID episode = openEpisode();
        return as("dewi").get("/episodes/" + episode).text("/clientId");
    }

    @Test
    void punctualityTellsOnTimeLateAndMissingAtEveryTier() {
        openEpisode(LocalDate.of(2025, 9, 1));
        String report = open("2025-10");
        act("dewi", report, "submitted", "");
        var lines = punctuality.of(dewi(), List.of(dewi().office()), LocalDate.of(2019, 1, 1), LocalDate.of(2025, 10, 1));

        assertThat(lines.getFirst().handedIn()).as("before the first client").isEqualTo(Punctuality.Mark.NOT_OWED);
        assertThat(lines.reversed()).extracting(Punctuality.Line::handedIn).startsWith(Punctuality.Mark.LATE, Punctuality.Mark.MISSING, Punctuality.Mark.NOT_OWED);
        assertThat(lines.getLast().signed()).isEqualTo(Punctuality.Mark.MISSING);
        assertThat(punctuality.of(dewi(), List.of(Ids.next()), LocalDate.of(2025, 9, 1), LocalDate.of(2025, 10, 1))).isEmpty();
    }
}
