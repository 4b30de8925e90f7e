package id.pulih.outcomes;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.Patience;
import id.pulih.PulihTest;
import id.pulih.Site;
import id.pulih.documents.Pdfs;
import id.pulih.platform.Ids;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

class CertificatesInBulkTest extends PulihTest {

    private static final LocalDate OVER = LocalDate.of(2026, 7, 20);
    private static final int MANY = Integer.getInteger("pulih.certificates", 40);

    private Cases cases;

    @BeforeEach
    void cases(@Autowired ApplicationContext application) {
        cases = new Cases(application);
    }

    private UUID completed() {
        UUID episode = cases.episode("dewi", OVER);
        cases.settle("dewi", episode);
        assertThat(as("siti").post("/episodes/" + episode + "/completion",
                Map.of("id", Ids.next().toString(), "completedOn", TODAY.toString())).status()).isEqualTo(201);
        return episode;
    }

    private static Map<String, byte[]> taken(Site site, String job) throws IOException {
        Patience.until("the certificates", () -> site.get(job).page().select("[hx-get]").isEmpty());
        assertThat(site.get(job).page().select("main").text()).contains("Selesai");
        var files = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(site.raw("GET", job + "/hasil", null).body()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    @Test
    void aMonthWithoutCertificatesIsRefusedInWords() {
        Site dewi = Site.signedIn(port, "dewi");
        String token = dewi.get("/laporan-bulanan").page().select("input[name=_csrf]").first().val();
        var refused = dewi.post("/sertifikat-bulanan", Map.of("_csrf", token, "id", Ids.next().toString(), "what", "month", "bulan", "2024-01"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("main").text()).contains("Belum ada sertifikat yang terbit pada bulan itu");
    }

    @Test
    void thoseTickedArePrintedEachOnRecordAsIfAlone() throws Exception {
        List<UUID> episodes = List.of(completed(), completed());
        UUID other = completed();
        Site dewi = Site.signedIn(port, "dewi");
        Map<String, String> fields = Site.fields(Site.form(dewi.get("/sertifikat-bulanan"), "/sertifikat-bulanan"));
        fields.put("what", "ticked");
        fields.put("episodes", episodes.getFirst() + "\n" + episodes.getLast());
        Map<String, byte[]> files = taken(dewi, dewi.post("/sertifikat-bulanan", fields).location());

        assertThat(files).hasSize(2);
        for (byte[] pdf : files.values()) {
            assertThat(Pdfs.text(pdf)).contains(Cases.HOLDER, "Nomor seri BNNK-SBW/D/2026/");
            assertThat(Pdfs.faults(pdf)).isEmpty();
        }
        assertThat(episodes).allMatch(episode -> cases.trail("dewi", "certificate-printed", episode) == 1);
        assertThat(cases.trail("dewi", "certificate-printed", other)).isZero();
    }

    @Test
    void aWholeMonthIsPrintedWithoutTheRevoked() throws Exception {
        var episodes = new ArrayList<UUID>();
        for (int i = 0; i < MANY; i++) {
            episodes.add(completed());
        }
        UUID revoked = completed();
        as("siti").post("/episodes/" + revoked + "/certificate/revocation", Map.of("reason", "salah nama"));
        Site dewi = Site.signedIn(port, "dewi");
        long begun = System.nanoTime();
        String job = dewi.send(dewi.get("/sertifikat-bulanan"), "/sertifikat-bulanan", Map.of("what", "month")).location();
        Patience.until("the certificates", () -> dewi.get(job).page().select("[hx-get]").isEmpty());
        double seconds = (System.nanoTime() - begun) / 1e9;
        Map<String, byte[]> files = taken(dewi, job);

        long printed = files.keySet().stream().filter(name -> name.endsWith(".pdf")).count();
        System.out.printf("FIGURE certificates in bulk: %d in %.1f s, %.1f s for 1,000%n", printed, seconds, seconds * 1000 / printed);
        assertThat(printed).isGreaterThanOrEqualTo(MANY);
        assertThat(episodes).allMatch(episode -> cases.trail("dewi", "certificate-printed", episode) == 1);
        assertThat(cases.trail("dewi", "certificate-printed", revoked)).isZero();
    }

    @Test
    void nothingTickedAndAMonthThatIsNoneAreSaid() {
        Site dewi = Site.signedIn(port, "dewi");
        completed();
        assertThat(dewi.send(dewi.get("/sertifikat-bulanan"), "/sertifikat-bulanan", Map.of("what", "ticked")).status()).isEqualTo(422);
        assertThat(dewi.send(dewi.get("/sertifikat-bulanan"), "/sertifikat-bulanan", Map.of("what", "ticked", "episodes", "bukan-id")).status()).isEqualTo(422);
        assertThat(dewi.send(dewi.get("/sertifikat-bulanan"), "/sertifikat-bulanan", Map.of("what", "month", "bulan", "kapan")).status()).isEqualTo(422);
        assertThat(dewi.get("/sertifikat-bulanan?bulan=kapan").page().text()).contains("bukan bulan");
        assertThat(dewi.get("/sertifikat-bulanan?bulan=2025-01").page().text()).contains("Tidak ada sertifikat");
    }
}
