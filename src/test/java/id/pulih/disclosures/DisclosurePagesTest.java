package id.pulih.disclosures;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.Api.Answer;
import id.pulih.Browser;
import id.pulih.Browsing;
import id.pulih.PulihTest;
import id.pulih.Site;
import id.pulih.clients.SampleClient;
import id.pulih.documents.Pdfs;
import id.pulih.platform.Ids;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DisclosurePagesTest extends PulihTest {

    private static final String RECIPIENT = "Puskesmas Unter Iwes";

    private String client() {
        var body = SampleClient.body();
        assertThat(as("dewi").post("/clients", body).status()).isEqualTo(201);
        return String.valueOf(body.get("id"));
    }

    private String consent(String client, Map<String, Object> changes) {
        var body = new LinkedHashMap<String, Object>(Map.of("id", Ids.next().toString(), "purpose", "disclosure", "recipient", RECIPIENT,
                "grantedOn", "2026-11-02", "expiresOn", "2026-12-20", "evidence", "map A-12", "categories", List.of("identity", "presence"),
                "why", "kontrol pengobatan paru", "revocationTold", true));
        body.putAll(changes);
        assertThat(as("dewi").post("/clients/" + client + "/consents", body).status()).isEqualTo(201);
        return String.valueOf(body.get("id"));
    }

    private static Map<String, Object> told(Map<String, Object> changes) {
        var body = new LinkedHashMap<String, Object>(Map.of("id", Ids.next().toString(), "givenBy", "telephone", "givenOn", "2026-11-20",
                "categories", List.of("presence"), "basis", "consent", "recipientKind", "health-facility", "recipient", RECIPIENT,
                "purpose", "kontrol paru"));
        body.putAll(changes);
        return body;
    }

    private Answer tell(String client, Map<String, Object> changes) {
        return as("dewi").post("/clients/" + client + "/disclosures", told(changes));
    }

    private String missing(String client, Map<String, Object> changes) {
        Answer answer = tell(client, changes);
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text("/code")).isEqualTo("consent-required");
        assertThat(answer.text("/detail")).contains("Belum ada yang dicatat").doesNotContain("choice");
        return answer.text("/missing");
    }

    @Test
    void aDisclosureOnConsentNamesOneThatCarriesIt() {
        String client = client();
        String consent = consent(client, Map.of());

        assertThat(tell(client, Map.of("consentId", consent)).status()).isEqualTo(201);
        assertThat(missing(client, Map.of("consentId", Ids.next().toString()))).isEqualTo("not-there");
        assertThat(missing(client, Map.of("consentId", consent, "recipient", "RSUD Sumbawa"))).isEqualTo("other-recipient");
        assertThat(missing(client, Map.of("consentId", consent, "categories", List.of("urine")))).isEqualTo("not-covered");
        assertThat(missing(client, Map.of("consentId", consent, "givenOn", "2026-11-01"))).isEqualTo("not-yet-given");
        assertThat(missing(client, Map.of("consentId", consent(client, Map.of("expiresOn", "2026-11-10"))))).isEqualTo("expired");
        as("dewi").send("DELETE", "/clients/" + client + "/consents/" + consent, Map.of("reason", "tidak mau lagi"));
        assertThat(missing(client, Map.of("consentId", consent, "givenOn", "2026-11-23"))).isEqualTo("withdrawn");
        assertThat(tell(client, Map.of()).text("/errors/0/field")).isEqualTo("consentId");
    }

    @Test
    void aConsentOfAnotherClientCarriesNothing() {
        String foreign = consent(client(), Map.of());

        assertThat(missing(client(), Map.of("consentId", foreign))).isEqualTo("not-there");
    }

    @Test
    void noBasisButACourtOrderOpensTheWallAndNoKindOfRecipientDoes() {
        String client = client();
        for (String who : List.of("Penyidik BNNP", "Polres Sumbawa", "Kejaksaan Negeri", "Bidang Pemberantasan BNN")) {
            Answer answer = tell(client, Map.of("basis", "care", "recipient", who));
            assertThat(answer.text("/errors/0/field")).as(who).isEqualTo("recipient");
            assertThat(answer.text("/errors/0/message")).as(who).contains("penetapan pengadilan");
        }
        assertThat(tell(client, Map.of("recipientKind", "law-enforcement")).text("/errors/0/field")).isEqualTo("recipientKind");
        assertThat(tell(client, Map.of("basis", "care", "recipientKind", "court")).text("/errors/0/field")).isEqualTo("recipientKind");
        assertThat(tell(client, Map.of("basis", "court-order", "recipientKind", "court", "orderId", Ids.next().toString())).text("/code"))
                .isEqualTo("court-order-required");
        assertThat(as("dewi").get("/clients/" + client + "/disclosures").json().at("/items").size()).isZero();
    }

    @Test
    void theSameSentTwiceIsRecordedOnce() {
        String client = client();
        Map<String, Object> body = told(Map.of("consentId", consent(client, Map.of())));

        assertThat(as("dewi").post("/clients/" + client + "/disclosures", body).status()).isEqualTo(201);
        assertThat(as("dewi").post("/clients/" + client + "/disclosures", body).status()).isEqualTo(200);
        assertThat(as("dewi").get("/clients/" + client + "/disclosures").json().at("/items").size()).isEqualTo(1);
    }

    @Test
    void oneClickShowsEveryDisclosureOfAClient() {
        String client = client();
        String serial = tell(client, Map.of("consentId", consent(client, Map.of()))).text("/items/0/serial");
        String page = "/klien/" + client + "/pengungkapan";
        Browsing dewi = Browsing.as(port, "dewi");

        assertThat(dewi.get("/klien/" + client).body()).contains(page + "\"");
        assertThat(dewi.get(page).body()).contains(serial, RECIPIENT, "kontrol paru", "Persetujuan klien", "Dewi Lestari", "20 Nov 2026", "Lewat telepon");
        assertThat(Browsing.as(port, "bagus").get(page).statusCode()).isEqualTo(404);
        assertThat(Browsing.as(port, "made").get(page).statusCode()).isEqualTo(404);
    }

    @Test
    void theFormTakesTheRecipientFromTheConsentAndSaysWhatIsMissing() {
        String client = client();
        String page = "/klien/" + client + "/pengungkapan";
        Browsing dewi = Browsing.as(port, "dewi");
        Map<String, String> fields = Map.of("id", Ids.next().toString(), "givenOn", "20-11-2026", "givenBy", "letter", "categories", "presence", "basis", "consent", "consentId", consent(client, Map.of()),
                "recipientKind", "health-facility", "purpose", "kontrol paru");

        assertThat(dewi.send(page, page, fields).statusCode()).isEqualTo(303);
        var urine = new LinkedHashMap<>(fields);
        urine.put("categories", "urine");
        urine.put("id", Ids.next().toString());
        var refused = dewi.send(page, page, urine);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Perlu persetujuan klien", "tidak mencakup semua data", "kontrol paru");
    }

    @Test
    void aLetterHoldsWhatTheConsentCoversAndTheNoticeOnEveryPage() throws Exception {
        String client = client();
        String page = "/klien/" + client + "/pengungkapan/surat";
        Browsing dewi = Browsing.as(port, "dewi");
        assertThat(dewi.get(page).body()).contains("Tanpa itu tidak ada surat");
        String consent = consent(client, Map.of("categories", List.of("identity", "presence", "attendance", "measurements", "certificate")));
        as("dewi").post("/episodes", Map.of("id", Ids.next().toString(), "clientId", client, "programme", "pasca-2019",
                "returnedToFamilyOn", "2026-11-01", "enrolledOn", "2026-11-02"));

        HttpResponse<byte[]> letter = dewi.download(page, page, Map.of("id", Ids.next().toString(), "ground", consent, "recipientKind", "health-facility", "categories", "identity\npresence\nattendance\nmeasurements"));
        assertThat(letter.statusCode()).isEqualTo(200);
        keep("letter.pdf", letter.body());
        String text = Pdfs.text(letter.body());
        assertThat(text).contains("Nomor seri BNNK-SBW/D/2026/", RECIPIENT, "kontrol pengobatan paru", "Persetujuan klien", "RAHASIA", "Dilarang meneruskan", "Mengikuti program kami sejak")
                .doesNotContain("urine", "Sertifikat");
        assertThat(Pdfs.faults(letter.body())).isEmpty();
        assertThat(dewi.send(page, page, Map.of("id", Ids.next().toString(), "ground", consent, "recipientKind", "health-facility", "categories", "urine")).body())
                .contains("tidak mencakup semua data");
    }

    @Test
    void theListIsPrintedForTheClientUnderItsOwnSerial() throws Exception {
        String client = client();
        String serial = tell(client, Map.of("consentId", consent(client, Map.of()))).text("/items/0/serial");
        String page = "/klien/" + client + "/pengungkapan";
        HttpResponse<byte[]> printed = Browsing.as(port, "dewi").download(page, page + "/cetak", Map.of());

        keep("disclosure-list.pdf", printed.body());
        assertThat(Pdfs.text(printed.body())).contains(serial, RECIPIENT, "Klien sendiri", "RAHASIA");
        assertThat(Pdfs.faults(printed.body())).isEmpty();
        assertThat(as("dewi").get("/clients/" + client + "/disclosures").text("/items/0/what")).isEqualTo("disclosure-list");
    }

    @Test
    void theProtectionOfficerSeesAllOfficesByCaseNumberOnly() {
        String client = client();
        String serial = tell(client, Map.of("consentId", consent(client, Map.of()))).text("/items/0/serial");
        Browsing galih = Browsing.as(port, "galih");

        assertThat(Site.signedIn(port, "galih").all("/pengungkapan").html()).contains(serial, "BNNK Sumbawa").doesNotContain(RECIPIENT, "kontrol paru");
        assertThat(galih.get("/pengungkapan?bulan=2026-10").body()).doesNotContain(serial);
        assertThat(galih.get("/pengungkapan?dasar=law").body()).doesNotContain(serial);
        assertThat(Site.signedIn(port, "galih").all("/pengungkapan?bulan=apa&kantor=apa&dasar=apa").html()).contains(serial);
        HttpResponse<byte[]> file = galih.download("/pengungkapan", "/pengungkapan/unduh", Map.of());
        assertThat(new String(file.body(), StandardCharsets.UTF_8)).contains(serial, "BNN/D/2026/", "Galih Permana", "Pengawasan", "RAHASIA").doesNotContain(RECIPIENT);
        assertThat(Browsing.as(port, "andi").get("/pengungkapan").statusCode()).isEqualTo(403);
    }

    @Test
    void thePagesCanBeReadAtThreeHundredSixtyPixelsByEverybody() {
        String client = client();
        tell(client, Map.of("consentId", consent(client, Map.of())));
        try (var browser = new Browser(port)) {
            for (int width : new int[] {360, 1280}) {
                var page = browser.signedIn("dewi", width);
                for (String path : List.of("/pengungkapan", "/pengungkapan/surat", "/persetujuan")) {
                    page.navigate("/klien/" + client + path);
                    page.locator("main details > summary").all().forEach(each -> each.click());
                    assertThat(Browser.violations(page)).as(path).isEmpty();
                    assertThat(page.evaluate("document.documentElement.scrollWidth")).as(path).isEqualTo(width);
                    Browser.picture(page, "disclosures" + path.replace('/', '_') + width);
                }
            }
            var overview = browser.signedIn("galih", 360);
            overview.navigate("/pengungkapan");
            assertThat(Browser.violations(overview)).isEmpty();
            assertThat(overview.evaluate("document.documentElement.scrollWidth")).isEqualTo(360);
            Browser.picture(overview, "disclosures_overview");
        }
    }

    /** For looking at it. */
    static void keep(String name, byte[] file) throws Exception {
        String folder = System.getProperty("pulih.screenshots", "");
        if (!folder.isEmpty()) {
            Files.write(Path.of(folder, name), file);
        }
    }
}
