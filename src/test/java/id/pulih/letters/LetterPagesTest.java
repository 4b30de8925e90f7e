package id.pulih.letters;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.Browser;
import id.pulih.PulihTest;
import id.pulih.Site;
import id.pulih.access.Askers;
import id.pulih.clients.SampleClient;
import id.pulih.demo.Cast;
import id.pulih.documents.Pdfs;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class LetterPagesTest extends PulihTest {

    private static final Map<String, String> INVITATION = Map.of("about", "Undangan pertemuan desa", "addressee", "Kepala Desa Rekaan\ndi Tempat",
            "agenda", "Pertemuan warga", "eventDay", "30-11-2026", "time", "09.00 sampai selesai", "place", "Balai desa", "text", "Mohon hadir tepat waktu.",
            "copies", "Camat Rekaan");

    @Autowired
    private Letters letters;

    @Autowired
    private Askers askers;

    @Test
    void anInvitationIsTypedIssuedPrintedAndAnnulled() throws Exception {
        Site dewi = Site.signedIn(port, "dewi");

        String url = dewi.send(dewi.get("/surat/baru/invitation"), "/surat/baru/invitation", INVITATION).location();
        var page = dewi.get(url).page();
        assertThat(page.text()).contains("UND/", "Kepala Desa Rekaan", "Senin, 30 November 2026", "Mohon hadir tepat waktu.");
        assertThat(dewi.get("/surat?jenis=invitation&bulan=2026-11").page().text()).contains(page.select("dl.facts dd").first().text());

        assertThat(dewi.send(dewi.get(url), url + "/batal", Map.of("reason", "")).status()).isEqualTo(422);
        assertThat(dewi.send(dewi.get(url), url + "/batal", Map.of("reason", "Acara ditunda")).status()).isEqualTo(303);
        assertThat(dewi.get(url).page().text()).contains("Surat ini dibatalkan pada 23 November 2026", "Acara ditunda");
        assertThat(Pdfs.text(dewi.raw("GET", url + "/pdf", null).body())).contains("DIBATALKAN", "Kepala Desa Rekaan");
    }

    @Test
    void aLetterSentTwiceIsIssuedOnceAndABadOneKeepsWhatWasTyped() {
        Site dewi = Site.signedIn(port, "dewi");
        var form = dewi.get("/surat/baru/general");
        var typed = Map.of("about", "Pemberitahuan", "addressee", "Camat Rekaan", "text", "Isi surat.");

        String first = dewi.send(form, "/surat/baru/general", typed).location();
        assertThat(dewi.send(form, "/surat/baru/general", typed).location()).isEqualTo(first);
        var changed = new HashMap<>(typed);
        changed.put("text", "");
        var refused = dewi.send(dewi.get("/surat/baru/general"), "/surat/baru/general", changed);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("[name=about]").val()).isEqualTo("Pemberitahuan");
    }

    @Test
    void aLetterheadSavedMeanwhileIsShownBesideWhatWasTyped() {
        Site andi = Site.signedIn(port, "andi");
        Site yuni = Site.signedIn(port, "yuni");
        var open = andi.get("/kop-surat");

        var saved = yuni.send(yuni.get("/kop-surat"), "/kop-surat", Map.of("phone", "0371 111111"));
        assertThat(saved.status()).isEqualTo(303);
        var stale = andi.send(open, "/kop-surat", Map.of("phone", "0371 222222"));
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.page().text()).contains("0371 111111", "0371 222222");
        assertThat(andi.send(stale, "/kop-surat", Map.of()).status()).isEqualTo(303);
        assertThat(andi.get("/kop-surat").page().select("[name=phone]").val()).isEqualTo("0371 222222");
        assertThat(andi.send(andi.get("/kop-surat"), "/kop-surat", Map.of("phone", "0370 000000", "signerNumber", "12")).page().text())
                .contains("\"12\" bukan NIP");
        assertThat(andi.send(andi.get("/kop-surat"), "/kop-surat", Map.of("phone", "0370 000000")).status()).isEqualTo(303);
    }

    @Test
    void theOfficeWritesItsOwnNumbersAndTextsAndAnUnknownPlaceIsNamed() {
        Site sri = Site.signedIn(port, "sri");
        String page = "/kop-surat/general";

        assertThat(sri.send(sri.get(page), page, Map.of("opening", "Kepada {klien}")).page().text()).contains("{klien} tidak dikenal");
        assertThat(sri.send(sri.get(page), page, Map.of("pattern", "S/{seq}")).page().text()).contains("tulis {seq} dan {year} juga");
        assertThat(sri.send(sri.get(page), page, Map.of("pattern", "S/{nomor}/{seq}/{year}")).status()).isEqualTo(422);
        assertThat(sri.send(sri.get(page), page, Map.of("pattern", "B/{seq}/RH.00.01/{month}/{year}/{office}", "opening", "Pada {hari}, {tanggal} di {kota}.")).status())
                .isEqualTo(303);
        Site bagus = Site.signedIn(port, "bagus");
        String url = bagus.send(bagus.get("/surat/baru/general"), "/surat/baru/general", Map.of("about", "Uji", "addressee", "Camat", "text", "Isi.")).location();
        assertThat(bagus.get(url).page().text()).contains("B/001/RH.00.01/XI/2026/BNNK-CLP", "Pada Senin, 23 November 2026 di Cilacap.");
    }

    @Test
    void aReservedNumberIsUsedOnceOrGivenUpWithAReason() {
        Site dewi = Site.signedIn(port, "dewi");
        dewi.send(dewi.get("/surat/nomor"), "/surat/nomor", Map.of("kind", "general", "note", "Untuk dipakai sekali"));
        dewi.send(dewi.get("/surat/nomor"), "/surat/nomor", Map.of("kind", "general", "note", "Batal nanti"));
        var form = dewi.get("/surat/baru/general");
        var option = form.page().select("select[name=number] option").stream().filter(each -> each.text().contains("Untuk dipakai sekali")).findFirst().orElseThrow();
        var typed = Map.of("about", "Uji", "addressee", "Camat", "text", "Isi.", "number", option.val());

        String url = dewi.send(form, "/surat/baru/general", typed).location();
        assertThat(option.text()).contains(dewi.get(url).page().select("dl.facts dd").first().text());
        var again = dewi.send(dewi.get("/surat/baru/general"), "/surat/baru/general", typed);
        assertThat(again.status()).isEqualTo(422);

        var list = dewi.get("/surat/nomor");
        String drop = list.page().select("li.card").stream().filter(card -> card.text().contains("Batal nanti")).findFirst().orElseThrow().select("form").attr("action");
        assertThat(dewi.send(list, drop, Map.of("reason", "")).status()).isEqualTo(422);
        assertThat(dewi.send(dewi.get("/surat/nomor"), drop, Map.of("reason", "Tidak jadi dikirim")).status()).isEqualTo(303);
        assertThat(dewi.get("/surat/nomor").page().text()).doesNotContain("Batal nanti", "Untuk dipakai sekali");
    }

    @Test
    void anotherOfficeFindsNoLetterAndAnAgentNoPage() {
        UUID letter = letters.issue(askers.of(Cast.person("dewi").id()).orElseThrow(), SampleLetter.plain("general", null), null);
        Site sri = Site.signedIn(port, "sri");
        for (String path : new String[] {"", "/pdf", "/docx"}) {
            assertThat(sri.get("/surat/" + letter + path).status()).as(path).isEqualTo(404);
        }
        assertThat(Site.signedIn(port, "galih").get("/surat").status()).isEqualTo(403);
    }

    @Test
    void thePagesCanBeReadAtThreeHundredSixtyPixels() {
        var body = SampleClient.body();
        as("siti").post("/clients", body);
        var siti = askers.of(Cast.person("siti").id()).orElseThrow();
        UUID letter = letters.issue(siti, SampleLetter.hostile("referral", SampleClient.id(body)), null);
        try (var browser = new Browser(port)) {
            for (int width : new int[] {360, 1280}) {
                var page = browser.signedIn("siti", width);
                for (String path : new String[] {"/surat", "/surat/" + letter, "/surat/baru", "/surat/baru/invitation", "/surat/nomor", "/kop-surat", "/kop-surat/referral"}) {
                    page.navigate(path);
                    page.locator("main details > summary").all().forEach(each -> each.click());
                    assertThat(Browser.violations(page)).as(path).isEmpty();
                    assertThat(page.evaluate("document.documentElement.scrollWidth")).as(path).isEqualTo(width);
                    Browser.picture(page, width + path.replaceAll("[0-9a-f-]{36}", "").replace('/', '_'));
                }
            }
        }
    }
}
