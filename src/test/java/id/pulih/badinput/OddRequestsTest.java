package id.pulih.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.PulihTest;
import id.pulih.access.Routes;
import id.pulih.demo.Cast;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Requests that go wrong before any field is read: addresses, parameters, methods, content types, files, form tokens. */
class OddRequestsTest extends PulihTest {

    private static final String EPISODE = Cast.id("BNNK-SBW:4:episode").toString();
    private static final String CLIENT = Cast.id("BNNK-SBW:4:client").toString();
    private static final List<String> QUERY_VALUES =
            List.of("", "%00", "%E2%80%AE", "a".repeat(3000), "-1", "99999999999", "%3Cscript%3E", "%F0%9F", "%ZZ", "x&x", "'%3B--", "[]", "{0}");

    @Autowired
    private Routes routes;

    private Raw api;
    private Raw dewi;

    @BeforeEach
    void signIn() {
        api = Raw.api(as("dewi"));
        dewi = Raw.browser(port, "dewi", password("dewi"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/episode/{e}/kegiatan/baru?jenis=", "/episode/{e}/urin/baru?panel=", "/klien/{c}/berkas?baru=",
        "/klien/{c}/persetujuan?baru=", "/klien?sesudah=", "/agen?sesudah=", "/kejadian?sesudah=", "/kejadian?kejadian-sesudah=", "/kotak-masuk?sesudah=", "/pemberitahuan?sesudah=",
        "/surat?sesudah=", "/rujukan?sesudah=", "/rujukan?selesai-sesudah=", "/kelompok?sesudah=", "/kelompok?lalu-sesudah=", "/permohonan?sesudah=",
        "/permohonan?dijawab-sesudah=", "/sop/bimtek-ibm?sesudah=", "/hari-ini?sesudah=", "/hari-ini?menunggu-sesudah=", "/duplikat?sesudah=", "/hak?sesudah=", "/hari-ini?hari=", "/wilayah/pilihan?name=villageCode&villageCodeSearch=",
        "/wilayah/pilihan?villageCodeSearch=mapin&name=", "/wilayah/pilihan?name=villageCode&villageCodeSearch=mapin&level=",
        "/verifikasi?code=", "/verifikasi/", "/api/v1/areas?q=", "/api/v1/areas?q=mapin&level=", "/api/v1/areas?q=mapin&limit=",
        "/api/v1/episodes/{e}/activities?after=", "/api/v1/episodes/{e}/activities?limit=", "/api/v1/episodes/{e}/assessments?after=",
        "/api/v1/episodes/{e}/urine-tests?limit=", "/api/v1/agents?after=", "/api/v1/institutions?limit=", "/api/v1/rules?q="})
    void noParameterMakesAnAddressFail(String start) {
        var wrong = new ArrayList<String>();
        for (String value : QUERY_VALUES) {
            String path = start.replace("{e}", EPISODE).replace("{c}", CLIENT) + value;
            HttpResponse<String> answer;
            try {
                answer = (path.startsWith("/api/") ? api : dewi).get(path);
            } catch (IllegalArgumentException e) {
                continue; // no client could send it
            }
            if (answer.statusCode() >= 500 || runs(answer)) {
                wrong.add(path + " -> " + answer.statusCode());
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** Lists hold what other tests stored as names; as JSON that no browser runs they may. */
    private static boolean runs(HttpResponse<String> answer) {
        String type = answer.headers().firstValue("Content-Type").orElse("");
        boolean json = type.matches("application/(problem\\+)?json.*")
                && answer.headers().firstValue("X-Content-Type-Options").orElse("").equals("nosniff");
        return !json && answer.body().contains("<script>alert");
    }

    @Test
    void everyAddressWithAVariableThatIsNoIdIsNotFound() {
        var wrong = new ArrayList<String>();
        for (Routes.Route route : routes.all()) {
            String pattern = route.path().getPatternString();
            // A file of the agents' app is of this release or gone, whatever it is called.
            if (!pattern.contains("{") || pattern.startsWith("/verifikasi") || pattern.startsWith("/lapangan/")) {
                continue;
            }
            for (String odd : List.of("x", "00000000-0000-0000-0000-000000000000", "1%27--", "%E2%80%AE")) {
                String path = pattern.replaceAll("\\{[A-Za-z]+}", odd);
                boolean page = !pattern.startsWith("/api/");
                int status = page ? page(route.method(), path) : api.send(route.method(), path, "application/json", bytes("{}")).statusCode();
                if (!List.of(404, 403, 422).contains(status) || (status == 422 && !odd.startsWith("0"))) {
                    wrong.add(route.method() + " " + path + " -> " + status);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyFormWithoutItsTokenIsAPageThatRefuses() {
        var wrong = new ArrayList<String>();
        for (Routes.Route route : routes.all()) {
            String path = route.path().getPatternString().replaceAll("\\{[A-Za-z]+}", EPISODE);
            if (route.method().equals("GET") || path.startsWith("/api/")) {
                continue;
            }
            HttpResponse<String> answer = dewi.send("POST", path, "application/x-www-form-urlencoded", bytes("a=b"));
            if (answer.statusCode() != 403 || Jsoup.parse(answer.body()).select("main h1").isEmpty()) {
                wrong.add(path + " -> " + answer.statusCode());
            }
        }
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"DELETE, /klien", "PUT, /klien/baru", "POST, /api/v1/me", "DELETE, /api/v1/clients", "PATCH, /api/v1/episodes", "TRACE, /api/v1/me",
        "BREW, /api/v1/me", "GET, /api/v1/tokens", "PUT, /api/v1/offices", "OPTIONS, /api/v1/clients"})
    void anotherMethodIsRefused(String method, String path) {
        HttpResponse<String> answer = (path.startsWith("/api/") ? api : dewi).send(method, path, "application/json", bytes("{}"));

        assertThat(answer.statusCode()).isIn(400, 403, 404, 405, 501);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/xml", "application/json; charset=utf-16", "multipart/form-data; boundary=x", "nonsense",
        "application/octet-stream", "image/png", "application/x-www-form-urlencoded"})
    void anUnknownContentTypeIsAProblem(String type) {
        for (String path : List.of("/api/v1/clients", "/api/v1/episodes/" + EPISODE + "/activities", "/api/v1/urine-panels")) {
            HttpResponse<String> answer = api.send("POST", path, type, bytes("{\"id\":1}"));

            assertThat(answer.statusCode()).as(path).isBetween(400, 499);
            assertThat(answer.body()).as(path).contains("\"code\"");
        }
    }

    @ParameterizedTest
    @CsvSource({"image/png, text", "image/jpeg, text", "application/pdf, text", "image/png, ''", "image/gif, GIF89a", "text/html, <script>",
        "application/pdf, %PDF-1.7 and no more"})
    void aFileThatIsNoScanIsRefused(String type, String content) {
        String papers = "/clients/" + CLIENT + "/papers/photo";
        HttpResponse<String> sent = api.send("PUT", "/api/v1" + papers, type, bytes(content));
        HttpResponse<String> uploaded = dewi.upload("/klien/" + CLIENT + "/berkas", "photo.file", "../../etc/passwd\u202Efdp", type, bytes(content));

        assertThat(sent.statusCode()).as(sent.body()).isIn(413, 415, 422);
        assertThat(sent.body()).contains("\"code\"");
        assertThat(uploaded.statusCode()).isEqualTo(content.isEmpty() ? 303 : 422);
    }

    @Test
    void aFileThatIsTooLargeIsRefused() {
        byte[] large = new byte[37 * 1024 * 1024];
        HttpResponse<String> sent = api.send("PUT", "/api/v1/clients/" + CLIENT + "/papers/photo", "image/png", large);

        assertThat(sent.statusCode()).isIn(413, 415, 422);
    }

    @Test
    void aVeryLongAddressAndAHugeFormAreRefused() {
        assertThat(dewi.get("/klien?q=" + "a".repeat(20_000)).statusCode()).isBetween(400, 499);
        byte[] form = bytes("_csrf=" + dewi.formToken() + "&q=" + "a".repeat(3_000_000));
        assertThat(dewi.send("POST", "/klien/cari", "application/x-www-form-urlencoded", form).statusCode()).isBetween(400, 499);
        byte[] many = bytes("_csrf=" + dewi.formToken() + "&a=1".repeat(20_000));
        assertThat(dewi.send("POST", "/klien/cari", "application/x-www-form-urlencoded", many).statusCode()).isLessThan(500);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/tokens", "/api/v1/instruments/urica/score", "/api/v1/agents"})
    void aLongBodyIsRefusedAndManyErrorsAreCheap(String path) {
        long start = System.nanoTime();
        HttpResponse<String> many = api.send("POST", path, "application/json",
                bytes("{\"answers\":{" + IntStream.range(0, 60_000).mapToObj(n -> "\"x" + n + "\":1").collect(Collectors.joining(",")) + "}}"));
        HttpResponse<String> items = api.send("POST", path, "application/json", bytes("{\"training\":[" + "{},".repeat(100_000) + "1]}"));
        HttpResponse<String> large = api.send("POST", path, "application/json", bytes("{\"a\":\"" + "a".repeat(1_500_000) + "\"}"));

        assertThat(many.statusCode()).isEqualTo(422);
        assertThat(items.statusCode()).isEqualTo(422);
        assertThat(large.statusCode()).isEqualTo(413);
        assertThat(List.of(many.body().length(), items.body().length(), large.body().length())).as("not a line for each error").allMatch(length -> length < 20_000);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
    }

    private int page(String method, String path) {
        return method.equals("GET")
                ? dewi.get(path).statusCode()
                : dewi.send(method, path, "application/x-www-form-urlencoded", bytes("_csrf=" + dewi.formToken())).statusCode();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
