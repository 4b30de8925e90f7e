package id.pulih.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.Api;
import id.pulih.PulihTest;
import id.pulih.demo.Cast;
import java.net.http.HttpHeaders;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every answer tells the browser about itself. */
class HeadersTest extends PulihTest {

    private static final String EPISODE = Cast.id("BNNK-SBW:11:episode").toString();
    private static final String CLIENT = Cast.id("BNNK-SBW:11:client").toString();

    @Test
    void pagesAllowNothingInlineAndNothingFromElsewhere() {
        String policy = page("/klien").firstValue("Content-Security-Policy").orElse("");

        assertThat(policy).startsWith("default-src 'none'; ").contains("script-src 'self';", "style-src 'self';", "base-uri 'none'")
                .doesNotContain("unsafe", "*", "http:", "https:");
    }

    @Test
    void pagesStandInNoFrame() {
        assertThat(page("/klien").firstValue("Content-Security-Policy").orElse("")).contains("frame-ancestors 'none'");
        assertThat(page("/klien").firstValue("X-Frame-Options")).contains("DENY");
    }

    @Test
    void pagesSayWhereABrokenPolicyIsReported() {
        assertThat(page("/klien").firstValue("Content-Security-Policy").orElse("")).endsWith("report-uri /csp");
    }

    @Test
    void pagesLetNoTextBecomeCode() {
        assertThat(page("/klien").firstValue("Content-Security-Policy").orElse("")).contains("require-trusted-types-for 'script'; trusted-types default;");
    }

    @Test
    void formsGoNowhereElse() {
        assertThat(page("/klien").firstValue("Content-Security-Policy").orElse("")).contains("form-action 'self'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/masuk", "/klien", "/verifikasi", "/tidak-ada", "/api/v1/me", "/api/v1/openapi.json", "/assets/pulih.css"})
    void noAnswerIsGuessedToBeOfAnotherType(String path) {
        assertThat(page(path).firstValue("X-Content-Type-Options")).contains("nosniff");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/masuk", "/klien", "/verifikasi", "/tidak-ada", "/api/v1/me"})
    void noAddressOfOursIsToldToOthers(String path) {
        assertThat(page(path).firstValue("Referrer-Policy")).contains("no-referrer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/masuk", "/klien", "/verifikasi", "/api/v1/me", "/assets/pulih.css"})
    void noOtherSiteHoldsOurWindowOrLoadsOurAnswers(String path) {
        assertThat(page(path).firstValue("Cross-Origin-Opener-Policy")).contains("same-origin");
        assertThat(page(path).firstValue("Cross-Origin-Resource-Policy")).contains("same-origin");
    }

    @Test
    void pagesUseNoCameraPlaceOrMicrophone() {
        assertThat(page("/klien").firstValue("Permissions-Policy").orElse(""))
                .contains("camera=()", "geolocation=()", "microphone=()", "usb=()", "payment=()", "browsing-topics=()");
    }

    @Test
    void answersOfTheApiAreNeverADocument() {
        for (var answer : List.of(as("dewi").get("/me"), as("dewi").get("/tidak-ada"), Api.anonymous(port).get("/me"))) {
            assertThat(answer.headers()).containsEntry("content-security-policy", "default-src 'none'; frame-ancestors 'none'");
        }
    }

    @Test
    void noPageOrAnswerWithDataIsKeptByABrowser() {
        for (String path : List.of("/klien", "/klien/" + CLIENT, "/episode/" + EPISODE, "/hari-ini", "/klien/baru", "/verifikasi", "/masuk", "/tidak-ada")) {
            assertThat(page(path).firstValue("Cache-Control").orElse("")).as(path).contains("no-store");
        }
        for (String path : List.of("/me", "/clients/" + CLIENT, "/episodes/" + EPISODE + "/obligations", "/tidak-ada")) {
            assertThat(as("dewi").get(path).headers().getOrDefault("cache-control", "")).as(path).contains("no-store");
        }
    }

    @Test
    void filesOfOursMayBeKept() {
        assertThat(page("/assets/pulih.css").firstValue("Cache-Control").orElse("")).contains("max-age=").doesNotContain("no-store");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/masuk", "/klien", "/verifikasi", "/tidak-ada", "/assets/pulih.css", "/assets/pulih.js", "/assets/icon.svg", "/api/v1/me",
        "/api/v1/openapi.json", "/wilayah/pilihan?name=villageCode&villageCodeSearch=mapin"})
    void everyAnswerSaysItsTypeAndTextItsEncoding(String path) {
        String type = page(path).firstValue("Content-Type").orElse("");

        assertThat(type).matches("(text/(html|css|javascript);charset=(UTF|utf)-8|application/(problem\\+)?json(;charset=UTF-8)?|image/svg\\+xml.*)");
    }

    @Test
    void nobodyLearnsWhichServerAnswers() {
        for (String path : List.of("/masuk", "/tidak-ada", "/api/v1/me", "/%00")) {
            assertThat(Wire.read(port, path)).doesNotContainIgnoringCase("server:").doesNotContainIgnoringCase("tomcat")
                    .doesNotContainIgnoringCase("x-powered-by").doesNotContainIgnoringCase("spring");
        }
    }

    @Test
    void aProxyThatNoSettingNamesIsNotBelieved() {
        var visitor = Visitor.anonymous(port);
        var answer = visitor.answer(visitor.request("/masuk").headers("X-Forwarded-Proto", "https", "X-Forwarded-Host", "jahat.example",
                "Forwarded", "proto=https;host=jahat.example"));

        assertThat(answer.headers().firstValue("Strict-Transport-Security")).isEmpty();
        assertThat(answer.body()).doesNotContain("jahat");
    }

    @Test
    void everyAnswerCarriesTheNumberOfItsLogLinesAndNotOneTheClientChose() {
        var visitor = Visitor.anonymous(port);
        var answer = visitor.answer(visitor.request("/masuk").header("X-Request-Id", "abc"));

        assertThat(answer.headers().firstValue("X-Request-Id").orElse("")).matches("[0-9a-f]{12}");
    }

    private HttpHeaders page(String path) {
        return (path.equals("/masuk") || path.equals("/verifikasi") ? Visitor.anonymous(port) : dewi()).get(path).headers();
    }

    private Visitor dewi() {
        return Visitor.signedIn(port, "dewi");
    }
}
