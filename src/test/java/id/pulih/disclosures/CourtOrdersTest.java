package id.pulih.disclosures;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.Api.Answer;
import id.pulih.Browser;
import id.pulih.Browsing;
import id.pulih.Codes;
import id.pulih.PulihTest;
import id.pulih.access.Askers;
import id.pulih.clients.SampleClient;
import id.pulih.demo.Cast;
import id.pulih.documents.Pdfs;
import id.pulih.platform.Ids;
import id.pulih.platform.Work;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class CourtOrdersTest extends PulihTest {

    private static final byte[] SCAN = scan();

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Work work;

    @Autowired
    private Askers askers;

    private static byte[] scan() {
        var bytes = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            document.save(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private String client() {
        var body = SampleClient.body();
        assertThat(as("dewi").post("/clients", body).status()).isEqualTo(201);
        return String.valueOf(body.get("id"));
    }

    private static Map<String, String> order() {
        return new LinkedHashMap<>(Map.of("id", Ids.next().toString(), "number", "12/Pen.Pid/2026/PN Sbw", "court", "PN Sumbawa Besar", "orderedOn", "20-11-2026",
                "orders", "menyerahkan keterangan kehadiran", "categories", "presence\nattendance", "recipient", "Majelis hakim perkara 12"));
    }

    private HttpResponse<String> record(String who, String client, Map<String, String> order) {
        String page = "/klien/" + client + "/penetapan";
        return Browsing.as(port, who).upload(page, page, order, SCAN);
    }

    private HttpResponse<String> decide(String who, String client, String order, Map<String, String> changes) {
        String page = "/klien/" + client + "/penetapan";
        var fields = new LinkedHashMap<>(Map.of("decision", "confirmed", "code", Codes.of(who)));
        fields.putAll(changes);
        return Browsing.as(port, who).send(page, page + "/" + order + "/putusan", fields);
    }

    private String recorded(String client) {
        Map<String, String> order = order();
        assertThat(record("siti", client, order).statusCode()).isEqualTo(303);
        return order.get("id");
    }

    private Answer give(String client, String order, String categories) {
        return as("dewi").post("/clients/" + client + "/disclosures", Map.of("id", Ids.next().toString(), "givenBy", "letter", "givenOn", "2026-11-23",
                "categories", List.of(categories), "basis", "court-order", "orderId", order, "recipientKind", "court",
                "recipient", "Majelis hakim perkara 12", "purpose", "perkara 12"));
    }

    @Test
    void twoPeopleOpenWhatTheOrderNamesAndNothingElse() {
        String client = client();
        String order = recorded(client);

        assertThat(give(client, order, "presence").text("/code")).isEqualTo("court-order-required");
        assertThat(decide("andi", client, order, Map.of()).statusCode()).isEqualTo(303);
        assertThat(give(client, order, "urine").text("/code")).isEqualTo("court-order-required");
        assertThat(give(client, order, "presence").status()).isEqualTo(201);
        assertThat(Browsing.as(port, "dewi").get("/klien/" + client + "/penetapan").body()).contains("Siti Aminah", "Andi Mappasessu", "Dipastikan");
        assertThat(Browsing.as(port, "dewi").get("/klien/" + client + "/pengungkapan").body()).contains("Penetapan pengadilan", "Majelis hakim perkara 12");
        assertThat(trail(client, "court-order-recorded")).isEqualTo(1);
        assertThat(trail(client, "court-order-confirmed")).isEqualTo(1);
    }

    @Test
    void whoRecordedItCannotConfirmIt() {
        String client = client();
        String order = recorded(client);

        HttpResponse<String> own = decide("siti", client, order, Map.of());
        assertThat(own.statusCode()).isEqualTo(422);
        assertThat(own.body()).contains("Perlu orang kedua");
        assertThat(give(client, order, "presence").text("/code")).isEqualTo("court-order-required");
    }

    @Test
    void theProtectionOfficerMayBeTheSecondPersonAndIsToldAtOnce() {
        String client = client();
        String order = recorded(client);

        assertThat(Browsing.as(port, "galih").get("/pemberitahuan").body()).contains("Penetapan pengadilan dicatat untuk klien");
        assertThat(decide("galih", client, order, Map.of("decision", "refused")).statusCode()).isEqualTo(422);
        assertThat(decide("galih", client, order, Map.of("decision", "refused", "reason", "bukan dari pengadilan")).statusCode()).isEqualTo(303);
        assertThat(give(client, order, "presence").text("/code")).isEqualTo("court-order-required");
        assertThat(decide("andi", client, order, Map.of()).body()).contains("Sudah");
    }

    @Test
    void withoutAFreshCodeNothingIsDecided() {
        String client = client();
        String order = recorded(client);
        String page = "/klien/" + client + "/penetapan";
        Browsing andi = Browsing.as(port, "andi");
        HttpResponse<String> wrong = andi.send(page, page + "/" + order + "/putusan", Map.of("decision", "", "code", "000000"));

        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(give(client, order, "presence").text("/code")).isEqualTo("court-order-required");
    }

    @Test
    void onlyAHeadRecordsAndOnlyWithTheScan() {
        String client = client();
        String page = "/klien/" + client + "/penetapan";

        assertThat(record("dewi", client, order()).statusCode()).isEqualTo(403);
        assertThat(record("bagus", client, order()).statusCode()).isEqualTo(403);
        assertThat(record("sri", client, order()).statusCode()).isEqualTo(404);
        assertThat(Browsing.as(port, "siti").upload(page, page, order(), new byte[0]).statusCode()).isEqualTo(422);
        assertThat(Browsing.as(port, "siti").upload(page, page, order(), "<html>".getBytes(StandardCharsets.UTF_8)).statusCode()).isEqualTo(422);
        assertThat(Browsing.as(port, "sri").get(page).statusCode()).isEqualTo(404);
    }

    @Test
    void whatDoesNotBelongInAFieldComesBackWithWhatWasTyped() {
        String client = client();
        for (String field : List.of("id", "number", "court", "orderedOn", "orders", "categories", "recipient")) {
            for (String bad : List.of("", "x\u0000y", "z".repeat(5000))) {
                Map<String, String> order = order();
                order.put(field, bad);
                HttpResponse<String> answer = record("siti", client, order);
                assertThat(answer.statusCode()).as(field + " " + bad.length()).isEqualTo(422);
                assertThat(answer.body()).as(field).contains("error-summary");
            }
        }
        String order = recorded(client);
        for (String bad : List.of("", "perhaps", "x\u0000y")) {
            assertThat(decide("andi", client, order, Map.of("decision", bad)).statusCode()).isEqualTo(422);
        }
        assertThat(decide("andi", client, order, Map.of("reason", "z".repeat(5000))).statusCode()).isEqualTo(422);
    }

    @Test
    void theScanIsForThoseWhoDecide() {
        String client = client();
        String scan = "/klien/" + client + "/penetapan/" + recorded(client) + "/pindaian";

        assertThat(Browsing.as(port, "andi").get(scan).statusCode()).isEqualTo(200);
        assertThat(Browsing.as(port, "galih").get(scan).statusCode()).isEqualTo(200);
        assertThat(Browsing.as(port, "dewi").get(scan).statusCode()).isEqualTo(403);
        assertThat(Browsing.as(port, "sri").get(scan).statusCode()).isEqualTo(404);
    }

    @Test
    void aLetterByOrderOfACourtCarriesTheNotice() throws Exception {
        String client = client();
        String order = recorded(client);
        decide("andi", client, order, Map.of());
        String page = "/klien/" + client + "/pengungkapan/surat";
        HttpResponse<byte[]> letter = Browsing.as(port, "dewi").download(page, page,
                Map.of("id", Ids.next().toString(), "ground", order, "categories", "presence"));

        assertThat(letter.statusCode()).isEqualTo(200);
        assertThat(Pdfs.text(letter.body())).contains("Penetapan pengadilan", "Majelis hakim perkara 12", "Dilarang meneruskan").doesNotContain("Kualitas hidup");
    }

    @Test
    void thePageCanBeReadAtThreeHundredSixtyPixelsByEverybody() {
        String client = client();
        recorded(client);
        try (var browser = new Browser(port)) {
            for (String who : List.of("siti", "andi")) {
                var page = browser.signedIn(who, 360);
                page.navigate("/klien/" + client + "/penetapan");
                assertThat(Browser.violations(page)).isEmpty();
                assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(360);
                Browser.picture(page, "court_orders_" + who);
            }
        }
    }

    private int trail(String client, String action) {
        var dewi = askers.of(Cast.person("dewi").id()).orElseThrow();
        return work.read(dewi.own("care"), () -> jdbc.sql("""
                select count(*) from pulih.audit_entry where office_id = :office and action = :action and subject_id = :client::uuid""")
                .param("office", dewi.office())
                .param("action", action)
                .param("client", client)
                .query(Integer.class)
                .single());
    }
}
