package id.pulih.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.Api;
import id.pulih.PulihTest;
import id.pulih.clients.SampleClient;
import id.pulih.hardening.HostileFiles.Hostile;
import id.pulih.platform.Scope;
import id.pulih.platform.Work;
import id.pulih.demo.Cast;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files of an attacker end at the door, by the page and by the API; files of an officer come back clean. */
class HostileFilesTest extends PulihTest {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Work work;

    private Api api;
    private Visitor dewi;
    private String client;

    @BeforeEach
    void aClientOfSumbawa() {
        api = as("dewi");
        dewi = Visitor.signedIn(port, "dewi");
        var body = SampleClient.body();
        assertThat(api.post("/clients", body).status()).isEqualTo(201);
        client = String.valueOf(body.get("id"));
    }

    @Test
    void everyHostileFileIsRefusedAndNothingIsWritten() {
        var taken = new ArrayList<String>();
        var files = HostileFiles.all();
        files.forEach((name, file) -> {
            int page = upload(file).statusCode();
            if (page < 400 || page >= 500 || stored() != 0) {
                taken.add(name + " by the page: " + page);
            }
        });
        System.out.println("FIGURE hostile files refused: " + (files.size() - taken.size()) + " of " + files.size() + ", rows written: " + stored());
        assertThat(files).hasSizeGreaterThan(40);
        assertThat(taken).isEmpty();
    }

    @Test
    void whatTheApiIsSentIsLookedAtTheSameWay() throws Exception {
        var taken = new ArrayList<String>();
        for (var each : HostileFiles.all().entrySet()) {
            boolean onlyTheNameIsWrong = each.getKey().contains("by its name") || each.getKey().contains("backwards");
            if (!onlyTheNameIsWrong) {
                int status = put(each.getValue().type(), each.getValue().content()).statusCode();
                if (status < 400 || status >= 500 || stored() != 0) {
                    taken.add(each.getKey() + " " + status);
                }
            }
        }
        assertThat(taken).isEmpty();
    }

    @Test
    void aFileNameIsNeverUsedAndNeverComesBack() {
        for (String name : List.of("../../../etc/passwd.png", "..\\..\\boot.png", "a\0b.png", "\u202Egnp.png", "CON.png", "x".repeat(300) + ".png", "Budi-3273.png")) {
            upload(new Hostile(name.replace("\0", "%00"), "image/png", HostileFiles.picture("png")));
        }
        var download = dewi.get(scanPath());

        assertThat(download.headers().firstValue("Content-Disposition")).contains("inline; filename=\"berkas.png\"");
    }

    @Test
    void aScanIsServedWhereNothingInItCanRun() {
        upload(new Hostile("a.png", "image/png", HostileFiles.picture("png")));
        var download = dewi.get(scanPath());

        assertThat(download.headers().firstValue("Content-Security-Policy").orElse("")).startsWith("sandbox; default-src 'none'");
        assertThat(download.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(download.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    }

    @Test
    void aPdfIsServedAsADownload() {
        upload(new Hostile("a.pdf", "application/pdf", HostileFiles.scan("", "")));

        assertThat(dewi.get(scanPath()).headers().firstValue("Content-Disposition")).contains("attachment; filename=\"berkas.pdf\"");
    }

    @Test
    void aPdfComesBackWithoutItsAuthorItsTimesAndItsEarlierVersions() throws Exception {
        assertThat(upload(new Hostile("a.pdf", "application/pdf", told())).statusCode()).isEqualTo(303);
        byte[] back = download();

        assertThat(new String(back, StandardCharsets.ISO_8859_1)).doesNotContain("Budi", "Pindai-9000", "Rahasia", "xmpmeta");
        try (var document = Loader.loadPDF(back)) {
            assertThat(document.getNumberOfPages()).isEqualTo(2);
            assertThat(document.getDocumentInformation().getAuthor()).isNull();
        }
    }

    @Test
    void whatStandsBehindTheEndOfAPictureIsGone() throws Exception {
        byte[] png = HostileFiles.picture("png");
        var both = new ByteArrayOutputStream();
        both.writeBytes(png);
        both.writeBytes("PK\3\4<script>Rahasia</script>".getBytes(StandardCharsets.US_ASCII));
        upload(new Hostile("a.png", "image/png", both.toByteArray()));

        assertThat(new String(download(), StandardCharsets.ISO_8859_1)).doesNotContain("Rahasia", "PK\3\4");
    }

    @Test
    void aClientHasSoManyFilesAndNoMore() throws Exception {
        int last = 0;
        for (int n = 0; n < 61; n++) {
            last = put("image/png", HostileFiles.picture("png")).statusCode();
        }
        assertThat(last).isEqualTo(409);
        assertThat(stored()).isEqualTo(60);
    }

    @Test
    void aWordingThatIsNoTextIsRefused() {
        byte[] start = HostileFiles.bytes("--batas\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n");
        assertThat(start).isNotEmpty();
        for (byte[] content : List.of(HostileFiles.picture("png"), new byte[300 * 1024])) {
            assertThat(multipart(Visitor.signedIn(port, "andi"), "/instrumen", "file", new Hostile("a.csv", "text/csv", content)).statusCode()).isBetween(400, 499);
        }
    }

    private static byte[] told() throws Exception {
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            document.addPage(new PDPage());
            var information = new PDDocumentInformation();
            information.setAuthor("Budi");
            information.setProducer("Pindai-9000");
            document.setDocumentInformation(information);
            var metadata = new org.apache.pdfbox.pdmodel.common.PDMetadata(document);
            metadata.importXMPMetadata("<x:xmpmeta xmlns:x='adobe:ns:meta/'>Rahasia</x:xmpmeta>".getBytes(StandardCharsets.UTF_8));
            document.getDocumentCatalog().setMetadata(metadata);
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    private HttpResponse<String> upload(Hostile file) {
        return multipart(dewi, "/klien/" + client + "/berkas", "photo.file", file);
    }

    private static HttpResponse<String> multipart(Visitor visitor, String path, String field, Hostile file) {
        var body = new ByteArrayOutputStream();
        body.writeBytes(("--batas\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + visitor.token("/akun/sandi") + "\r\n--batas\r\nContent-Disposition: form-data; name=\""
                + field + "\"; filename=\"" + file.fileName() + "\"\r\nContent-Type: " + file.type() + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file.content());
        body.writeBytes("\r\n--batas--\r\n".getBytes(StandardCharsets.US_ASCII));
        return visitor.answer(visitor.request(path).headers("Content-Type", "multipart/form-data; boundary=batas", "Sec-Fetch-Site", "same-origin")
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private HttpResponse<String> put(String type, byte[] content) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/clients/" + client + "/papers/photo"))
                    .headers("Authorization", "Bearer " + api.token(), "Content-Type", type)
                    .PUT(BodyPublishers.ofByteArray(content)).build(), BodyHandlers.ofString());
        }
    }

    private byte[] download() throws Exception {
        return dewi.http().send(dewi.request(scanPath()).build(), BodyHandlers.ofByteArray()).body();
    }

    private String scanPath() {
        var link = Pattern.compile("/klien/" + client + "/berkas/[0-9a-f-]{36}").matcher(dewi.get("/klien/" + client).body());
        assertThat(link.find()).isTrue();
        return link.group();
    }

    private int stored() {
        UUID office = Cast.office(Cast.SUMBAWA).id();
        return work.read(Scope.of(List.of(office), null, "care"), () -> jdbc
                .sql("select count(*) from pulih.attachment where office_id = :office and client_id = :client")
                .param("office", office).param("client", UUID.fromString(client)).query(Integer.class).single());
    }
}
