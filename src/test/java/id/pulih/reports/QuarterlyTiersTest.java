package id.pulih.reports;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.Site;
import id.pulih.documents.Pdfs;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.zip.ZipFile;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

/** Office, province, Directorate: written, signed, compiled, read, and corrected late. */
class QuarterlyTiersTest extends QuarterlyCase {

    private static final String SPRING = "2026-T2";
    private static final LocalDate APRIL = LocalDate.of(2026, 4, 2);

    private Site dewi;
    private Site andi;
    private Site made;
    private Site ratna;

    @Test
    void aLateCorrectionIsARevisionWithItsDifferencesAtThreeTiers() throws Exception {
        String episode = seeded();
        dewi = Site.signedIn(port, "dewi");
        andi = Site.signedIn(port, "andi");
        made = Site.signedIn(port, "made");
        ratna = Site.signedIn(port, "ratna");
        String office = report(dewi, SPRING);
        write(office, "Ada {kunjungan} kunjungan.");
        assertThat(made.get(office).status()).as("a draft is not for those above").isEqualTo(404);
        long visits = visits(dewi, office);
        signed(dewi, andi, office);
        assertThat(dewi.get(office).page().text()).contains("Ada " + visits + " kunjungan.");
        String province = report(made, SPRING);
        signed(made, made, province);
        String nation = report(ratna, SPRING);
        signed(ratna, ratna, nation);

        activity("dewi", episode, "visit", APRIL.plusDays(70));

        assertThat(made.get(office).page().text()).contains("Angka kantor ini berubah sejak dikunci").doesNotContain("Angka berubah sejak ditandatangani");
        theOfficeRevises(office, visits);
        assertThat(ratna.get(office).page().text()).doesNotContain("Angka kantor ini berubah sejak dikunci");
        theProvinceTakesItOver(office, province, visits);
        theDirectorateTakesItOver(province, nation);
        thoseAboveAreTold();
        noCaseNumberAbove(office);
        theFilesOpen(office, province);
    }

    /** With so many visits that they are no small figure. */
    private String seeded() {
        String episode = episode("dewi", APRIL);
        for (int week = 1; week <= 8; week++) {
            activity("dewi", episode, "visit", APRIL.plusWeeks(week));
        }
        return episode;
    }

    private void write(String report, String text) {
        assertThat(dewi.send(dewi.get(report + "/naskah/results"), report + "/naskah/results", Map.of("text", text)).status()).isEqualTo(303);
    }

    private void theOfficeRevises(String office, long visits) {
        assertThat(dewi.get(office).page().select("[aria-labelledby=waiting]").text()).contains("Kunjungan " + visits + " " + (visits + 1));
        assertThat(visits(dewi, office)).as("what is signed stays").isEqualTo(visits);
        assertThat(act(andi, office, "buka", Map.of("reason", "")).status()).isEqualTo(422);
        assertThat(act(andi, office, "buka", Map.of("reason", "Kunjungan terlambat dicatat")).status()).isEqualTo(303);
        write(office, "Sesudah koreksi {kunjungan} kunjungan.");
        signed(dewi, andi, office);
        assertThat(visits(dewi, office)).isEqualTo(visits + 1);
        assertThat(dewi.get(office).page().text()).contains("Perubahan dari revisi 1 ke 2", "Kunjungan " + visits + " " + (visits + 1),
                "Sesudah koreksi {kunjungan}", "Kunjungan terlambat dicatat");
        assertThat(visits(dewi, office + "?revisi=1")).isEqualTo(visits);
    }

    private void theProvinceTakesItOver(String office, String province, long visits) throws Exception {
        assertThat(made.get(province).page().text()).contains("sudah direvisi", "ada revisi 2");
        assertThat(made.get(office).page().text()).contains("Perubahan dari revisi 1 ke 2", "Kunjungan terlambat dicatat");
        act(made, province, "buka", Map.of("reason", "Revisi dari Sumbawa"));
        everybodyOfTheProvinceReadsTheSame(office, province, visits + 1);
        signed(made, made, province);
        everybodyOfTheProvinceReadsTheSame(office, province, visits + 1);
        assertThat(made.get(province).page().text()).contains("Perubahan dari revisi 1 ke 2").doesNotContain("sudah direvisi");
        assertThat(visits(made, province)).isEqualTo(visits + 1);
    }

    /** An officer there reaches no office below, and yet works on what those signed: with the same numbers hidden as from the head. */
    private void everybodyOfTheProvinceReadsTheSame(String office, String province, long visits) throws Exception {
        Site nurul = Site.signedIn(port, "nurul");
        var page = nurul.get(province).page();
        assertThat(page.select("main section").text()).contains("disembunyikan").isEqualTo(made.get(province).page().select("main section").text());
        assertThat(visits(nurul, province)).isEqualTo(visits);
        assertThat(page.text()).doesNotContain("Angka berubah sejak ditandatangani");
        String served = province + "/angka/klien-baru";
        assertThat(nurul.get(served).page().select("main").text()).isEqualTo(made.get(served).page().select("main").text());
        assertThat(Pdfs.text(nurul.raw("GET", province + "/pdf", null).body())).contains("disembunyikan");
        assertThat(nurul.get(office).status()).as("the reports below stay with the heads").isEqualTo(404);
        assertThat(page.select("a[href=" + office + "]")).isEmpty();
    }

    private void theDirectorateTakesItOver(String province, String nation) {
        assertThat(ratna.get(nation).page().text()).contains("sudah direvisi", "ada revisi 2");
        assertThat(ratna.get(province).page().text()).contains("Revisi 2 dari 2", "Revisi dari Sumbawa");
        act(ratna, nation, "buka", Map.of("reason", "Revisi dari NTB"));
        signed(ratna, ratna, nation);
        assertThat(ratna.get(nation).page().text()).contains("Perubahan dari revisi 1 ke 2").doesNotContain("sudah direvisi");
    }

    private void thoseAboveAreTold() {
        for (Site above : new Site[] {made, ratna}) {
            assertThat(above.all("/pemberitahuan").select("main").text()).contains("(BNNK Sumbawa) menandatangani laporan Triwulan II 2026",
                    "(BNNK Sumbawa) menandatangani perubahan laporan Triwulan II 2026");
        }
        assertThat(made.all("/pemberitahuan").select("main a[href^=/laporan-triwulan/]")).isNotEmpty();
    }

    private static void signed(Site writer, Site head, String report) {
        assertThat(act(writer, report, "serahkan", Map.of()).status()).isEqualTo(303);
        assertThat(act(head, report, "tandatangani", Map.of()).status()).isEqualTo(303);
    }

    private static long visits(Site site, String report) {
        var link = site.get(report).page().select("main section table a[href*=/angka/kunjungan?], main section table a[href$=/angka/kunjungan]").first();
        return Long.parseLong(link.closest("tr").select("td").last().text().replace(".", ""));
    }

    private void noCaseNumberAbove(String office) throws Exception {
        assertThat(dewi.get(office + "/angka/kunjungan").page().select("main table a[href^=/episode/]")).isNotEmpty();
        for (Site above : new Site[] {made, ratna}) {
            var page = above.get(office + "/angka/kunjungan").page();
            assertThat(page.select("main a[href^=/episode/]")).isEmpty();
            assertThat(page.text()).contains("hanya terlihat di kantor yang melayani").doesNotContain("SBW-2026", "UJI-");
            String pdf = Pdfs.text(above.raw("GET", office + "/pdf", null).body());
            assertThat(pdf).contains("disembunyikan", "BNNK Sumbawa").doesNotContain("SBW-2026", "UJI-", "Lampiran 2. Dokumentasi");
            assertThat(above.get(office).page().select("a[href*=/pdf]")).hasSize(1);
            assertThat(above.get(office).page().select("a[href*=/docx], a[href*=/xlsx]")).isEmpty();
            assertThat(above.get(office + "/docx").status()).isEqualTo(404);
            assertThat(above.get(office + "/xlsx").status()).isEqualTo(404);
        }
    }

    private void theFilesOpen(String office, String province) throws Exception {
        for (Site each : new Site[] {dewi, made}) {
            String report = each == dewi ? office : province;
            byte[] pdf = each.raw("GET", report + "/pdf", null).body();
            byte[] docx = each.raw("GET", report + "/docx", null).body();
            byte[] xlsx = each.raw("GET", report + "/xlsx", null).body();
            assertThat(Pdfs.text(pdf)).contains("LAPORAN TRIWULAN PASCAREHABILITASI", "9. Lampiran", "revisi 2", "/D/2026/").doesNotContain("SBW-2026");
            assertThat(Pdfs.faults(pdf)).isEmpty();
            try (var document = new XWPFDocument(new ByteArrayInputStream(docx))) {
                assertThat(new XWPFWordExtractor(document).getText()).contains("LAPORAN TRIWULAN PASCAREHABILITASI", "Rekomendasi").doesNotContain("SBW-2026");
            }
            String cells = cells(xlsx);
            assertThat(cells).contains("Kunjungan").doesNotContain("<f>");
            assertThat(cells.contains("SBW-2026")).isEqualTo(each == dewi);
            assertThat(cells.contains("Pascarehabilitasi (2019)")).isEqualTo(each == dewi);
            assertThat(cells).doesNotContain("pasca-2019");
            assertThat(cells.contains("zat yang dihirup (lem, bensin)")).as("the main substance is in the list of clients, which stays in the office").isEqualTo(each == dewi);
            keep(each == dewi ? "office" : "province", pdf, docx, xlsx);
        }
    }

    private static String cells(byte[] xlsx) throws Exception {
        var text = new StringBuilder();
        Path file = Files.write(Files.createTempFile("triwulan", ".xlsx"), xlsx);
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : zip.stream().toList()) {
                text.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        } finally {
            Files.delete(file);
        }
        return text.toString();
    }

    /** For looking at, when {@code -Dpulih.screenshots=<folder>} is given. */
    private static void keep(String name, byte[] pdf, byte[] docx, byte[] xlsx) throws Exception {
        System.out.println("FIGURE quarterly files of the " + name + ": PDF " + pdf.length + ", DOCX " + docx.length + ", XLSX " + xlsx.length + " bytes");
        String folder = System.getProperty("pulih.screenshots", "");
        if (!folder.isEmpty()) {
            Files.write(Path.of(folder, "triwulan-" + name + ".pdf"), pdf);
            Files.write(Path.of(folder, "triwulan-" + name + ".docx"), docx);
            Files.write(Path.of(folder, "triwulan-" + name + ".xlsx"), xlsx);
        }
    }
}
