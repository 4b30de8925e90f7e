package id.pulih.outcomes;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.Api.Answer;
import id.pulih.Browser;
import id.pulih.Browsing;
import id.pulih.PulihTest;
import id.pulih.documents.Pdfs;
import id.pulih.platform.Ids;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

class CertificateTest extends PulihTest {

    private static final LocalDate OVER = LocalDate.of(2026, 7, 20);

    private Cases cases;

    @BeforeEach
    void cases(@Autowired ApplicationContext application) {
        cases = new Cases(application);
    }

    @Test
    void thereIsNoCertificateBeforeCompletion() {
        UUID episode = cases.episode("dewi", OVER);

        assertThat(as("dewi").get("/episodes/" + episode + "/certificate").text("/code")).isEqualTo("not-completed");
    }

    @Test
    void theCertificateIsAnArchivablePageThatSaysWhoAndNothingOfTheMeasurements() throws Exception {
        UUID episode = completed();

        Answer answer = as("dewi").get("/episodes/" + episode + "/certificate");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers().get("content-type")).isEqualTo("application/pdf");
        assertThat(answer.headers().get("content-disposition")).startsWith("inline; filename=\"sertifikat-SERT-").doesNotContain("Budi");
        keep(answer.bytes());
        String text = Pdfs.text(answer.bytes());
        assertThat(text).contains(Cases.HOLDER, "12 Maret 1995", "20 Juli 2026", "23 November 2026", "Andi Mappasessu", "BNNK Sumbawa", "CONTOH");
        assertThat(text.toLowerCase()).doesNotContain("narkoba", "pecandu", "urin", "kualitas hidup", "69");
        assertThat(Pdfs.faults(answer.bytes())).isEmpty();
        assertThat(Pdfs.pages(answer.bytes())).isEqualTo(1);
        assertThat(Pdfs.qr(answer.bytes())).contains("/verifikasi/");
        assertThat(text).contains(Pdfs.qr(answer.bytes()));
        assertThat(cases.trail("dewi", "certificate-printed", episode)).isEqualTo(1);
        assertThat(text).contains("Nomor seri BNNK-SBW/D/2026/", "dilarang meneruskan");
    }

    @Test
    void theCheckSaysGenuineThenRevokedAndNothingElse() throws Exception {
        UUID episode = completed();
        String code = code(episode);

        var genuine = get("/verifikasi/" + code);
        assertThat(genuine.statusCode()).isEqualTo(200);
        assertThat(genuine.body()).contains("Asli.").doesNotContain("Budi", "Sumbawa", "SERT/", "2026");
        assertThat(genuine.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(genuine.headers().firstValue("X-Robots-Tag")).contains("noindex, nofollow");

        assertThat(revoke("dewi", episode, "salah nama").text("/code")).isEqualTo("head-required");
        assertThat(revoke("siti", episode, "").status()).isEqualTo(422);
        assertThat(revoke("siti", episode, "salah nama").status()).isEqualTo(201);
        assertThat(revoke("siti", episode, "salah nama").text("/code")).isEqualTo("already-done");
        var revoked = get("/verifikasi/" + code);
        assertThat(revoked.statusCode()).isEqualTo(200);
        assertThat(revoked.body()).contains("Dicabut.").doesNotContain("Asli.");
        assertThat(Pdfs.text(as("dewi").get("/episodes/" + episode + "/certificate").bytes())).contains("DICABUT");
    }

    @Test
    void aCodeMayBeTypedInAnyWayAndAWrongOneIsUnknown() throws Exception {
        String code = code(completed());
        String grouped = code.toLowerCase().replaceAll("(.{4})", "$1-");

        assertThat(get("/verifikasi/" + grouped).body()).contains("Asli.");
        for (String wrong : new String[] {code.substring(1), "A".repeat(26), "%27%20or%201=1", "<b>".replace("<", "%3C").replace(">", "%3E")}) {
            assertThat(get("/verifikasi/" + wrong).body()).as(wrong).contains("Tidak dikenal.");
        }
        var typed = Browsing.as(port, "dewi").send("/verifikasi", "/verifikasi", Map.of("code", grouped));
        assertThat(typed.statusCode()).isEqualTo(200);
        assertThat(typed.body()).contains("Asli.");
    }

    @Test
    void aHeadCompletesAndRevokesOnThePages() {
        UUID episode = cases.episode("dewi", OVER);
        cases.workedExample("dewi", episode);
        var siti = Browsing.as(port, "siti");
        String page = "/episode/" + episode + "/selesai";

        assertThat(siti.get("/episode/" + episode + "/hasil").body()).contains("(69 − 56) / 56 = 13/56 = 23,21 %", "Bab III");
        assertThat(siti.get(page).body()).contains("Kewajiban yang masih terbuka").doesNotContain(Cases.HOLDER);
        var refused = siti.send(page, page, Map.of("id", Ids.next().toString(), "completedOn", "23-11-2026", "reason", ""));
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("kewajiban belum dipenuhi");
        var wrong = siti.send(page, page, Map.of("id", Ids.next().toString(), "completedOn", "lusa", "reason", "kerja"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("value=\"lusa\"").contains("kerja</textarea>");
        var done = siti.send(page, page, Map.of("id", Ids.next().toString(), "completedOn", "23-11-2026", "reason", "klien bekerja"));
        assertThat(done.statusCode()).isEqualTo(303);
        assertThat(siti.get(page).body()).contains("dinyatakan selesai", "SERT/");
        assertThat(siti.get("/episode/" + episode + "/sertifikat").statusCode()).isEqualTo(200);

        String revoking = "/episode/" + episode + "/sertifikat/cabut";
        assertThat(siti.send(revoking, revoking, Map.of("id", Ids.next().toString(), "reason", "")).statusCode()).isEqualTo(422);
        assertThat(siti.send(revoking, revoking, Map.of("id", Ids.next().toString(), "reason", "salah nama")).statusCode()).isEqualTo(303);
        assertThat(siti.get(page).body()).contains("Sertifikat dicabut");
    }

    @Test
    void anOfficerReadsWhoCanComplete() {
        UUID episode = cases.episode("dewi", OVER);
        var dewi = Browsing.as(port, "dewi");

        assertThat(dewi.get("/episode/" + episode + "/selesai").body())
                .containsPattern("Andi Mappasessu, ([^<]+, )?Siti Aminah").doesNotContain("<textarea");
        assertThat(dewi.get("/episode/" + episode + "/hasil").body()).contains("Tes urine akhir belum dicatat.", "/urin/baru");
        assertThat(dewi.get("/episode/" + episode + "/sertifikat/cabut").statusCode()).isEqualTo(403);
    }

    @Test
    void anotherOfficeFindsNoPage() {
        UUID episode = completed();
        var sri = Browsing.as(port, "sri");

        for (String page : new String[] {"hasil", "selesai", "sertifikat", "sertifikat/cabut"}) {
            assertThat(sri.get("/episode/" + episode + "/" + page).statusCode()).as(page).isEqualTo(404);
        }
    }

    @Test
    void thePagesCanBeReadAtThreeHundredSixtyPixelsByEverybody() {
        UUID episode = cases.episode("dewi", OVER);
        cases.workedExample("dewi", episode);
        try (var browser = new Browser(port)) {
            var page = browser.signedIn("siti", 360);
            for (String path : new String[] {"/episode/" + episode + "/hasil", "/episode/" + episode + "/selesai", "/verifikasi", "/verifikasi/abc"}) {
                page.navigate(path);
                page.locator("main details > summary").all().forEach(each -> each.click());
                assertThat(Browser.violations(page)).as(path).isEmpty();
                assertThat(page.evaluate("document.documentElement.scrollWidth")).as(path).isEqualTo(360);
                Browser.picture(page, path.replaceAll("[0-9a-f-]{36}", "").replace('/', '_'));
            }
        }
    }

    private UUID completed() {
        UUID episode = cases.episode("dewi", OVER);
        cases.settle("dewi", episode);
        assertThat(as("siti").post("/episodes/" + episode + "/completion",
                        Map.of("id", Ids.next().toString(), "completedOn", TODAY.toString())).status()).isEqualTo(201);
        return episode;
    }

    private String code(UUID episode) throws Exception {
        return Pdfs.qr(as("dewi").get("/episodes/" + episode + "/certificate").bytes()).replaceAll(".*/", "");
    }

    private Answer revoke(String who, UUID episode, String reason) {
        return as(who).post("/episodes/" + episode + "/certificate/revocation", Map.of("reason", reason));
    }

    /** For looking at it. */
    private static void keep(byte[] pdf) throws Exception {
        String folder = System.getProperty("pulih.screenshots", "");
        if (!folder.isEmpty()) {
            Files.write(Path.of(folder, "certificate.pdf"), pdf);
        }
    }
}
