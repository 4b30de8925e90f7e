package id.pulih.reports;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.Browser;
import id.pulih.Site;
import id.pulih.documents.Pdfs;
import id.pulih.episodes.Cases;
import id.pulih.exports.Spreadsheet;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** What is done or written after the month that is reported on. */
class MonthlyAfterwardsTest extends Cases {

    private static final LocalDate MONTH = LocalDate.of(2026, 6, 1);
    private static final LocalDate JULY = LocalDate.of(2026, 7, 1);

    private final Map<String, Site> people = new HashMap<>();

    private Site site(String username) {
        return people.computeIfAbsent(username, name -> Site.signedIn(port, name));
    }

    private String signed(String month) {
        String token = site("dewi").get("/laporan-bulanan").page().select("input[name=_csrf]").first().val();
        String report = site("dewi").post("/laporan-bulanan", Map.of("_csrf", token, "month", month)).location();
        String words = "Hujan deras pada pekan kedua menghambat kunjungan ke tiga desa di lereng; dijadwalkan ulang pekan berikutnya.";
        site("dewi").send(site("dewi").get(report), report + "/kata", Map.of("words-clients", words, "words-duties", words));
        for (String[] step : List.of(new String[] {"dewi", "submitted"}, new String[] {"siti", "signed"})) {
            assertThat(site(step[0]).send(site(step[0]).get(report), report + "/langkah", Map.of("step", step[1], "word", "")).status()).isEqualTo(303);
        }
        return report;
    }

    @Test
    void aRaporAcceptedAfterTheSignatureIsShownAsADifference() {
        UUID episode = episode(MONTH.minusDays(20));
        assertThat(as("dewi").post("/episodes/" + episode + "/assignments", assignment(agent(), MONTH.minusDays(10))).status()).isEqualTo(201);
        String report = signed("2026-06");
        assertThat(site("dewi").get(report).page().text()).doesNotContain("Berbeda sejak dikunci");
        String rapor = "/rapor/" + episode + "/2026-06";
        assertThat(site("dewi").send(site("dewi").get(rapor), rapor, Map.of("step", "accepted")).status()).isEqualTo(303);

        assertThat(site("siti").get(report).page().text()).contains("Berbeda sejak dikunci").containsPattern("Rapor[^.]* · [Dd]isetujui: semula \\d+, sekarang \\d+");
        assertThat(site("made").get(report).page().text()).contains("Angka kantor ini berubah sejak dikunci");
    }

    @Test
    void whatWaitsIsWhatWaitedWhenTheMonthEndedHoweverLateTheReportIsMade() {
        UUID waiting = episode(JULY.plusDays(3));
        UUID since = episode(LocalDate.of(2026, 3, 10));
        String report = signed("2026-07");

        assertThat(behind(report, "waiting-without-agent")).contains("/episode/" + waiting).doesNotContain("/episode/" + since);
        assertThat(behind(report, "waiting-past-end")).as("today its end is past, then it was not").contains("/episode/" + since).doesNotContain("/episode/" + waiting);
    }

    private List<String> behind(String report, String line) {
        return site("dewi").all(report + "/angka/" + line).select("main li a").eachAttr("href");
    }

    @Test
    void theFilesAreOnTheOfficesPaperWithASerialAndHoldNumbersAsNumbers() throws Exception {
        episode(LocalDate.of(2026, 5, 3));
        String report = signed("2026-05");
        byte[] pdf = site("siti").raw("GET", report + "/pdf", null).body();
        assertThat(Pdfs.faults(pdf)).isEmpty();
        assertThat(Pdfs.pages(pdf)).as("no page for the signature alone").isEqualTo(2);
        assertThat(Pdfs.text(pdf)).contains("Laporan bulanan Mei 2026", "BNNK-SBW/D/2026/", "Ditandatangani di Pulih oleh", "Siti", "Tembusan", "WITA");
        assertThat(Pdfs.text(site("ratna").raw("GET", report + "/pdf", null).body())).as("by the clock of the office it is about").contains("WITA").doesNotContain("WIB");
        byte[] xlsx = site("siti").raw("GET", report + "/xlsx", null).body();
        assertThat(Spreadsheet.numbers(xlsx)).isPositive();
        assertThat(Spreadsheet.rows(xlsx).toString()).contains("BNNK-SBW/D/2026/", "Telaah perkembangan");
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(xlsx))) {
            assertThat(book.sheetIterator()).toIterable().extracting(Sheet::getSheetName)
                    .containsExactly("Klien dan program", "Kegiatan yang jatuh tempo bulan", "Keadaan klien", "Jejaring dan pertemuan", "Rapor agen", "Yang menunggu pada akhir bulan");
            assertThat(book.getSheetAt(0)).as("a reader of its own opens it").anyMatch(row -> row.getLastCellNum() > 1 && row.getCell(1).getCellType() == CellType.NUMERIC);
        }
        byte[] above = site("made").raw("GET", report + "/xlsx", null).body();
        assertThat(Spreadsheet.rows(above).toString()).contains("disembunyikan");
        String folder = System.getProperty("pulih.screenshots", "");
        if (!folder.isEmpty()) {
            java.nio.file.Files.write(java.nio.file.Path.of(folder, "bulanan.pdf"), pdf);
            java.nio.file.Files.write(java.nio.file.Path.of(folder, "bulanan.xlsx"), xlsx);
        }
    }

    @Test
    void theMonthsOfTheOfficesBelowAreReadOnAPhoneWithoutScrollingSideways() {
        try (var browser = new Browser(port)) {
            var page = browser.signedIn("made", 360);
            page.navigate("/laporan-bulanan");
            Browser.picture(page, "bulanan-360");
            assertThat(Browser.violations(page)).isEmpty();
            assertThat(page.evaluate("[...document.querySelectorAll('main .scroll')].every(each => each.scrollWidth <= each.clientWidth)")).isEqualTo(true);
        }
    }
}
