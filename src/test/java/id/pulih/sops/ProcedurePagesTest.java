package id.pulih.sops;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.Browser;
import id.pulih.Browsing;
import id.pulih.CaseTest;
import id.pulih.documents.Pdfs;
import id.pulih.platform.Ids;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ProcedurePagesTest extends CaseTest {

    @AfterEach
    void clockBack() {
        clock.reset();
    }

    @Test
    void theOfficialDocumentIsArchivableAndItsTotalsAreComputed() throws Exception {
        var dewi = Browsing.as(port, "dewi");
        Map<String, String> totals = Map.of("bina-lanjut", "72/117 menit", "konseling-kelompok", "51–81 menit",
                "bimtek-ibm", "170 menit + 4 hari (3 hari kegiatan, 1 hari kerja)");
        for (var each : totals.entrySet()) {
            byte[] pdf = dewi.file("/sop/" + each.getKey() + "/pdf");

            keep(each.getKey(), pdf);
            assertThat(Pdfs.faults(pdf)).as(each.getKey()).isEmpty();
            assertThat(Pdfs.text(pdf)).contains(each.getValue(), "Dasar hukum", "Mutu baku", "belum disahkan");
            assertThat(dewi.get("/sop/" + each.getKey()).body()).contains(each.getValue(), "<polygon", "rx=\"11\"");
            System.out.println("FIGURE sop-" + each.getKey() + ": " + Pdfs.pages(pdf) + " pages, " + each.getValue());
        }
    }

    @Test
    void anEventIsRunStepByStepAndItsCountsReachTheOfficeAbove() {
        var dewi = Browsing.as(port, "dewi");
        String page = "/sop/bimtek-ibm";
        assertThat(dewi.send(page, page + "/jalan", Map.of("id", Ids.next().toString(), "title", "", "day", "lusa")).statusCode()).isEqualTo(422);
        HttpResponse<String> begun = dewi.send(page, page + "/jalan", Map.of("id", Ids.next().toString(), "title", "Bimtek uji", "day", "01-12-2026"));
        assertThat(begun.statusCode()).isEqualTo(303);
        String run = begun.headers().firstValue("Location").orElseThrow();
        assertThat(dewi.get(run).body()).contains("Bimtek uji", "Disposisi pimpinan", "Mulai langkah ini");

        assertThat(dewi.send(run, run + "/mulai", Map.of("id", Ids.next().toString(), "step", "1")).statusCode()).isEqualTo(303);
        clock.advance(Duration.ofMinutes(20));
        var refused = dewi.send(run, run + "/selesai", Map.of("id", Ids.next().toString(), "step", "1", "have", "0"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Jadwal kegiatan, Keputusan penetapan agen pemulihan");
        assertThat(dewi.send(run, run + "/selesai", Map.of("id", Ids.next().toString(), "step", "1", "have", "0", "reason", "Jadwal menyusul")).statusCode()).isEqualTo(303);
        assertThat(dewi.get(run).body()).contains("lebih lama", "20 menit", "Belum tersedia:", "Jadwal menyusul");
        assertThat(dewi.send(run, run + "/selesai", Map.of("id", Ids.next().toString(), "step", "1", "reason", "x")).statusCode()).isEqualTo(409);

        assertThat(Browsing.as(port, "ratna").get(run).statusCode()).isIn(403, 404);
        assertThat(Browsing.as(port, "ratna").get("/sop").body()).contains("Kepatuhan", "BNNK Sumbawa").doesNotContain("Bimtek uji", "Jadwal menyusul");
        assertThat(dewi.send(run, run + "/henti", Map.of("id", Ids.next().toString(), "why", "")).statusCode()).isEqualTo(422);
        assertThat(dewi.send(run, run + "/henti", Map.of("id", Ids.next().toString(), "why", "Dibatalkan")).statusCode()).isEqualTo(303);
        assertThat(dewi.get(run).body()).contains("dihentikan", "Dibatalkan");
    }

    @Test
    void theProceduresAreLegibleAndAxeCleanAt360And1280() {
        try (var browser = new Browser(port)) {
            for (int width : List.of(360, 1280)) {
                var page = browser.signedIn("dewi", width);
                for (String path : List.of("/sop", "/sop/bina-lanjut", "/sop/bimtek-ibm")) {
                    page.navigate(path);
                    Browser.picture(page, "sop" + path.replace('/', '-') + "-" + width);
                    assertThat(Browser.violations(page)).isEmpty();
                }
            }
        }
    }

    private static void keep(String name, byte[] pdf) throws Exception {
        String folder = System.getProperty("pulih.screenshots", "");
        if (!folder.isEmpty()) {
            Files.write(Path.of(folder, name + ".pdf"), pdf);
        }
    }
}
