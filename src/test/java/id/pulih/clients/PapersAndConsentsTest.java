package id.pulih.clients;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.Browsing;
import id.pulih.PulihTest;
import id.pulih.platform.Ids;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PapersAndConsentsTest extends PulihTest {

    private String registered() {
        var body = SampleClient.body();
        as("dewi").post("/clients", body);
        return String.valueOf(body.get("id"));
    }

    private HttpResponse<String> upload(String username, String client, String kind, String type, byte[] content) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/clients/" + client + "/papers/" + kind))
                    .header("Authorization", "Bearer " + as(username).token())
                    .header("Content-Type", type)
                    .PUT(HttpRequest.BodyPublishers.ofByteArray(content))
                    .build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    private static byte[] picture(String format) throws IOException {
        var image = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
        image.setRGB(3, 3, 0xFFAA11);
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, format, bytes);
        return bytes.toByteArray();
    }

    /** A JPEG with an Exif segment (a place in words), a comment and something behind its end. */
    private static byte[] photo() throws IOException {
        byte[] plain = picture("jpg");
        var bytes = new ByteArrayOutputStream();
        bytes.write(plain, 0, 2);
        segment(bytes, 0xE1, "Exif\0\0II*\0GPS-Sumbawa");
        segment(bytes, 0xFE, "Komentar-Kamera");
        bytes.write(plain, 2, plain.length - 2);
        bytes.writeBytes("Ekor-Rahasia".getBytes(StandardCharsets.US_ASCII));
        return bytes.toByteArray();
    }

    private static void segment(ByteArrayOutputStream to, int marker, String text) {
        to.write(0xFF);
        to.write(marker);
        to.write(0);
        to.write(text.length() + 2);
        to.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void aPaperIsNotedByItsDay() {
        String client = registered();
        assertThat(as("dewi").put("/clients/" + client + "/papers/national-id", Map.of("receivedOn", "2026-11-20")).status()).isEqualTo(204);

        var read = as("dewi").get("/clients/" + client);
        assertThat(read.text("/papers/0/kind")).isEqualTo("national-id");
        assertThat(read.text("/papers/0/receivedOn")).isEqualTo("2026-11-20");
        assertThat(as("dewi").put("/clients/" + client + "/papers/photo", Map.of("receivedOn", "2027-01-01")).status()).isEqualTo(422);
        assertThat(as("dewi").put("/clients/" + client + "/papers/passport", Map.of("receivedOn", "2026-11-20")).status()).isEqualTo(404);
    }

    @Test
    void aPhotoIsServedBackWithoutWhatTheCameraWrote() throws Exception {
        String client = registered();
        assertThat(upload("dewi", client, "photo", "image/jpeg", photo()).statusCode()).isEqualTo(204);
        Browsing dewi = Browsing.as(port, "dewi");
        var link = Pattern.compile("/klien/" + client + "/berkas/[0-9a-f-]{36}").matcher(dewi.get("/klien/" + client).body());
        assertThat(link.find()).isTrue();
        var scan = dewi.get(link.group());

        assertThat(scan.statusCode()).isEqualTo(200);
        assertThat(scan.headers().firstValue("Content-Type")).contains("image/jpeg");
        assertThat(scan.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(scan.headers().firstValue("Content-Disposition").orElse("")).startsWith("inline").contains("berkas.jpg");
        assertThat(scan.body()).doesNotContain("GPS-Sumbawa", "Komentar-Kamera", "Ekor-Rahasia");
        assertThat(Browsing.as(port, "bagus").get(link.group()).statusCode()).isEqualTo(404);
    }

    @Test
    void whatIsNotWhatItSaysIsRefused() throws Exception {
        String client = registered();
        byte[] png = picture("png");

        assertThat(upload("dewi", client, "photo", "image/png", png).statusCode()).isEqualTo(204);
        assertThat(upload("dewi", client, "photo", "image/jpeg", png).statusCode()).isEqualTo(422);
        assertThat(upload("dewi", client, "photo", "image/png", java.util.Arrays.copyOf(png, png.length - 20)).statusCode()).isEqualTo(422);
        assertThat(upload("dewi", client, "photo", "application/pdf", "<html>".getBytes(StandardCharsets.UTF_8)).statusCode()).isEqualTo(422);
        assertThat(upload("dewi", client, "photo", "image/png", new byte[0]).statusCode()).isEqualTo(422);
        assertThat(upload("dewi", client, "photo", "text/html", png).statusCode()).isEqualTo(415);
        assertThat(upload("dewi", client, "photo", "image/png", new byte[9 * 1024 * 1024]).statusCode()).isEqualTo(413);
    }

    private static Map<String, Object> consent(String purpose) {
        var body = new LinkedHashMap<String, Object>();
        body.put("id", Ids.next().toString());
        body.put("purpose", purpose);
        body.put("grantedOn", "2026-11-20");
        body.put("evidence", "formulir bertanda tangan, map A-12");
        return body;
    }

    @Test
    void aConsentIsActiveUntilItExpiresOrIsWithdrawn() {
        String consents = "/clients/" + registered() + "/consents";
        var lasting = consent("aftercare");
        var short1 = consent("home-visit");
        short1.put("expiresOn", "2026-11-22");

        assertThat(as("dewi").post(consents, lasting).text("/state")).isEqualTo("active");
        assertThat(as("dewi").post(consents, lasting).status()).isEqualTo(200);
        assertThat(as("dewi").post(consents, short1).text("/state")).isEqualTo("expired");
        assertThat(as("dewi").send("DELETE", consents + "/" + lasting.get("id"), Map.of()).status()).isEqualTo(422);
        assertThat(as("dewi").send("DELETE", consents + "/" + lasting.get("id"), Map.of("reason", "pindah")).status()).isEqualTo(204);
        assertThat(as("dewi").post(consents, lasting).text("/state")).isEqualTo("withdrawn");
    }

    @Test
    void badConsentsNameTheirFields() {
        String consents = "/clients/" + registered() + "/consents";
        var disclosed = consent("disclosure");
        var none = consent("");
        var backwards = consent("referral");
        backwards.put("expiresOn", "2026-11-01");

        assertThat(as("dewi").post(consents, disclosed).text("/errors/0/field")).isEqualTo("recipient");
        assertThat(as("dewi").post(consents, none).text("/errors/0/field")).isEqualTo("purpose");
        assertThat(as("dewi").post(consents, backwards).text("/errors/0/field")).isEqualTo("expiresOn");
    }

    @Test
    void aPurposeInOwnWordsIsKeptAndShownAsItWasTold() throws Exception {
        String client = registered();

        assertThat(as("dewi").post("/clients/" + client + "/consents", consent("Ikut pelatihan las")).status()).isEqualTo(201);
        assertThat(Browsing.as(port, "dewi").get("/klien/" + client + "/persetujuan").body()).contains("Ikut pelatihan las");
    }

    @Test
    void aForeignOfficeFindsNothingOnAnyRoute() throws Exception {
        String client = registered();
        var consent = consent("aftercare");
        as("dewi").post("/clients/" + client + "/consents", consent);
        for (String foreign : List.of("bagus", "made")) {
            var api = as(foreign);
            assertThat(api.get("/clients/" + client).status()).isEqualTo(foreign.equals("made") ? 200 : 404);
            assertThat(api.put("/clients/" + client + "/papers/photo", Map.of("receivedOn", "2026-11-20")).status()).isEqualTo(404);
            assertThat(upload(foreign, client, "photo", "image/png", picture("png")).statusCode()).isEqualTo(404);
            assertThat(api.post("/clients/" + client + "/consents", consent("aftercare")).status()).isEqualTo(404);
            assertThat(api.send("DELETE", "/clients/" + client + "/consents/" + consent.get("id"), Map.of("reason", "x")).status()).isEqualTo(404);
            Browsing pages = Browsing.as(port, foreign);
            for (String page : List.of("/ubah", "/berkas", "/persetujuan", "/berkas/" + client)) {
                assertThat(pages.get("/klien/" + client + page).statusCode()).as(foreign + page).isEqualTo(404);
            }
        }
    }

    @Test
    void thePagesNotePapersAndConsents() {
        String client = registered();
        Browsing dewi = Browsing.as(port, "dewi");
        String papers = "/klien/" + client + "/berkas";
        String consents = "/klien/" + client + "/persetujuan";
        var consent = new LinkedHashMap<String, String>();
        consent("aftercare").forEach((name, value) -> consent.put(name, String.valueOf(value)));

        assertThat(dewi.send(papers, papers, Map.of("family-card.receivedOn", "20-11-2026")).statusCode()).isEqualTo(303);
        assertThat(dewi.send(papers, papers, Map.of("photo.receivedOn", "besok")).statusCode()).isEqualTo(422);
        assertThat(dewi.send(consents, consents, consent).statusCode()).isEqualTo(303);
        String withdraw = consents + "/" + consent.get("id") + "/cabut";
        assertThat(dewi.send(consents, withdraw, Map.of("reason", "")).statusCode()).isEqualTo(422);
        assertThat(dewi.send(consents, withdraw, Map.of("reason", "tidak bersedia lagi")).statusCode()).isEqualTo(303);
        assertThat(dewi.get(consents).body()).contains("Dicabut 23 November 2026", "tidak bersedia lagi");
        assertThat(dewi.get("/klien/" + client).body()).contains("20 Nov 2026");
    }
}
