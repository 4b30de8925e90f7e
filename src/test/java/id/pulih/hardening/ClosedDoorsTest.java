package id.pulih.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.PulihTest;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is not a page or a call of Pulih is not there, and odd requests learn nothing. */
class ClosedDoorsTest extends PulihTest {

    @ParameterizedTest
    @ValueSource(strings = {"/actuator", "/actuator/health", "/actuator/env", "/h2-console", "/swagger-ui.html", "/v3/api-docs", "/api", "/api/v1",
        "/.git/config", "/.env", "/assets/", "/webjars/", "/assets", "/META-INF/MANIFEST.MF", "/WEB-INF/web.xml", "/application.yaml",
        "/assets/../application.yaml", "/assets/..%2fapplication.yaml", "/webjars/..;/application.yaml", "/assets/%2e%2e/application.yaml",
        "/manager/html", "/server-status", "/login", "/logout", "/error", "/db/migration", "/backup.zip", "/klien;jsessionid=1"})
    void whatIsNoPageOfOursIsNotThere(String path) {
        String stranger = Wire.read(port, path);
        int status = status(stranger);

        assertThat(status).as(stranger).isIn(302, 400, 401, 403, 404);
        assertThat(stranger).doesNotContain("pulih:\n", "PULIH_", "\tat ", "Exception", "[core]");
    }

    @Test
    void unknownPathsLookTheSameToSomebodySignedIn() {
        var dewi = Visitor.signedIn(port, "dewi");
        String first = text(dewi.get("/tidak-ada").body());

        for (String path : List.of("/actuator/env", "/swagger-ui.html", "/assets/", "/webjars/", "/tidak/ada/juga")) {
            var answer = dewi.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertThat(text(answer.body())).as(path).isEqualTo(first);
        }
    }

    @Test
    void strangersCannotTellWhichPagesExist() {
        var stranger = Visitor.anonymous(port);

        assertThat(stranger.get("/klien").statusCode()).isEqualTo(stranger.get("/tidak-ada").statusCode()).isEqualTo(302);
        assertThat(stranger.get("/klien").headers().firstValue("Location")).isEqualTo(stranger.get("/tidak-ada").headers().firstValue("Location"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "TRACK", "DEBUG", "PROPFIND", "CONNECT", "PATCH", "BREW"})
    void anotherMethodIsRefused(String method) throws IOException {
        for (String path : List.of("/masuk", "/api/v1/me", "/assets/pulih.css")) {
            String answer = Wire.exchange(port, method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nX-Canary: burung\r\nConnection: close\r\n\r\n");

            assertThat(status(answer)).as(path).isIn(302, 400, 401, 403, 404, 405, 501);
            assertThat(answer).doesNotContain("burung");
        }
    }

    @Test
    void aMethodInAnotherHeaderOrFieldChangesNothing() {
        var dewi = Visitor.signedIn(port, "dewi");
        String token = dewi.token("/akun/sandi");

        assertThat(dewi.post("/klien/cari", "_method=DELETE&q=x&_csrf=" + token, "X-HTTP-Method-Override", "DELETE").statusCode()).isEqualTo(200);
    }

    @Test
    void headersThatAreTooLargeAreRefused() throws IOException {
        String answer = Wire.exchange(port, "GET /masuk HTTP/1.1\r\nHost: localhost\r\nX-Long: " + "a".repeat(20_000) + "\r\nConnection: close\r\n\r\n");

        assertThat(status(answer)).isEqualTo(400);
    }

    @Test
    void moreHeadersThanAnyBrowserSendsAreRefused() throws IOException {
        String many = "X-A: 1\r\n".repeat(150);

        assertThat(status(Wire.exchange(port, "GET /masuk HTTP/1.1\r\nHost: localhost\r\n" + many + "Connection: close\r\n\r\n"))).isEqualTo(400);
    }

    @Test
    void aRequestWithTwoLengthsIsRefused() throws IOException {
        String answer = Wire.exchange(port, "POST /masuk HTTP/1.1\r\nHost: localhost\r\nContent-Length: 4\r\nContent-Length: 5\r\n\r\nabcde");

        assertThat(status(answer)).isEqualTo(400);
    }

    @Test
    void aSecondRequestHiddenBehindTwoLengthsIsNeverAnswered() throws IOException {
        String hidden = "GET /verifikasi HTTP/1.1\r\nHost: localhost\r\n\r\n";
        String answer = Wire.exchange(port, "POST /masuk HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + Visitor.FORM
                + "\r\nContent-Length: " + (5 + hidden.length()) + "\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n" + hidden);

        assertThat(answer.split("HTTP/1\\.1 \\d\\d\\d", -1)).as(answer).hasSize(2);
        assertThat(answer).doesNotContain("200 \r\n").containsIgnoringCase("Connection: close");
    }

    @Test
    void oddFramingIsRefused() throws IOException {
        for (String header : List.of("Transfer-Encoding: xchunked", "Transfer-Encoding : chunked", "Content-Length: -1", "Content-Length: +4",
                "Transfer-Encoding: chunked, identity")) {
            String answer = Wire.exchange(port, "POST /masuk HTTP/1.1\r\nHost: localhost\r\n" + header + "\r\nConnection: close\r\n\r\n0\r\n\r\n");
            assertThat(status(answer)).as(header).isIn(400, 501);
        }
    }

    @Test
    void aRequestWithoutHostOrWithTwoIsRefused() throws IOException {
        assertThat(status(Wire.exchange(port, "GET /masuk HTTP/1.1\r\nConnection: close\r\n\r\n"))).isEqualTo(400);
        assertThat(status(Wire.exchange(port, "GET /masuk HTTP/1.1\r\nHost: a\r\nHost: b\r\nConnection: close\r\n\r\n"))).isEqualTo(400);
    }

    @Test
    void redirectsNeverNameTheHostThatTheRequestNamed() throws IOException {
        String answer = Wire.exchange(port, "GET /klien HTTP/1.1\r\nHost: jahat.example\r\nConnection: close\r\n\r\n");

        assertThat(answer).contains("Location: /masuk").doesNotContain("jahat");
    }

    @Test
    void aFieldSentTwiceCountsOnce() {
        var dewi = Visitor.signedIn(port, "dewi");
        String token = dewi.token("/akun/sandi");
        var answer = dewi.post("/bahasa", "language=id&language=en&from=/bantuan&from=https://jahat.example&_csrf=" + token);

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/bantuan");
    }

    @Test
    void fieldsOfTheAddressDoNotReplaceFieldsOfTheForm() {
        var dewi = Visitor.signedIn(port, "dewi");
        var answer = dewi.post("/bahasa?from=https://jahat.example", "language=id&from=/bantuan&_csrf=" + dewi.token("/akun/sandi"));

        assertThat(answer.headers().firstValue("Location").orElse("")).doesNotContain("jahat");
    }

    @Test
    void noAddressLeadsToAnotherSite() {
        var dewi = Visitor.signedIn(port, "dewi");
        String token = dewi.token("/akun/sandi");
        for (String from : List.of("//jahat.example", "https://jahat.example", "/\\jahat.example", "javascript:alert(1)", "/%0d%0aX: y", "")) {
            var answer = dewi.post("/bahasa", "language=id&from=" + java.net.URLEncoder.encode(from, java.nio.charset.StandardCharsets.UTF_8) + "&_csrf=" + token);
            assertThat(answer.headers().firstValue("Location").orElse("")).as(from).isEqualTo("/");
        }
    }

    @Test
    void anErrorTellsNothingOfTheInside() {
        var dewi = Visitor.signedIn(port, "dewi");
        for (String body : List.of(dewi.get("/klien/x%27").body(), dewi.get("/episode/1").body(), Wire.read(port, "/%zz"), Wire.read(port, "/a%00b"))) {
            assertThat(body).doesNotContain("\tat ", "Exception", "org.springframework", "postgres", "id.pulih.");
        }
    }

    @Test
    void anUnknownAcceptHeaderOfTheApiIsAProblem() {
        var api = as("dewi");
        var visitor = Visitor.anonymous(port);
        var answer = visitor.answer(visitor.request("/api/v1/me").headers("Authorization", "Bearer " + api.token(), "Accept", "image/png"));

        assertThat(answer.statusCode()).isIn(200, 406);
    }

    @Test
    void xmlIsReadNowhere() {
        var api = as("dewi");
        var visitor = Visitor.anonymous(port);
        var answer = visitor.answer(visitor.request("/api/v1/clients").headers("Authorization", "Bearer " + api.token(), "Content-Type", "application/xml")
                .POST(BodyPublishers.ofString("<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>")));

        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(answer.body()).doesNotContain("root:");
    }

    private static int status(String answer) {
        return answer.startsWith("HTTP/1.1 ") ? Integer.parseInt(answer.substring(9, 12)) : 0;
    }

    private static String text(String html) {
        return Jsoup.parse(html).select("main").text();
    }
}
