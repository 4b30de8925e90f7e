package id.pulih.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.operations.PulihProcess;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Behind a proxy that a setting names, with limits so low that they are reached, and security events in a file. */
class ProxyAndLimitsTest {

    @TempDir
    static Path folder;

    private static PulihProcess pulih;

    @BeforeAll
    static void start() throws Exception {
        pulih = PulihProcess.start(folder.resolve("home"), Map.of("PULIH_PROXY", "127.0.0.1, ::1, 0:0:0:0:0:0:0:1",
                "PULIH_LIMITS_TIMES", "0.01", "PULIH_LOG_SECURITY_FILE", folder.resolve("security.log").toString()), "serve").ready();
    }

    @AfterAll
    static void stop() throws Exception {
        pulih.close();
    }

    @Test
    void theNamedProxySaysThatItSpeaksHttps() {
        assertThat(get("/masuk", "X-Forwarded-Proto", "https").headers().firstValue("Strict-Transport-Security")).isPresent();
        assertThat(get("/masuk", "X-Forwarded-Proto", "http").headers().firstValue("Strict-Transport-Security")).isEmpty();
    }

    @Test
    void anAddressThatAsksTooOftenIsToldWhenToComeBack() {
        List<Integer> answers = List.of(check("192.0.2.1"), check("192.0.2.1"), check("192.0.2.1"));
        HttpResponse<String> refused = get("/verifikasi/ABC", "X-Forwarded-For", "192.0.2.1");

        assertThat(answers).containsOnly(200);
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValueAsLong("Retry-After").orElse(0)).isBetween(600L, 1200L);
        assertThat(refused.body()).contains("Coba lagi dalam 20 menit");
        assertThat(check("192.0.2.2")).isEqualTo(200);
    }

    @Test
    void theApiAnswersTheSameWithAProblem() {
        var visitor = Visitor.anonymous(pulih.port());
        HttpResponse<String> last = null;
        for (int n = 0; n < 4; n++) {
            last = visitor.answer(visitor.request("/api/v1/tokens").headers("Content-Type", "application/json", "X-Forwarded-For", "192.0.2.9")
                    .POST(BodyPublishers.ofString("{\"username\":\"nobody\",\"password\":\"bukan sandi siapa pun\"}")));
        }
        assertThat(last.statusCode()).isEqualTo(429);
        assertThat(last.body()).contains("\"code\":\"too-many-requests\"");
        assertThat(last.headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void securityEventsStandInAFileOfTheirOwn() throws Exception {
        for (int n = 0; n < 4; n++) {
            check("192.0.2.77");
        }
        assertThat(Files.readString(folder.resolve("security.log")).lines())
                .anyMatch(line -> line.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z \\[\\w+] event=limit-reached account=- act=check"));
    }

    private static int check(String address) {
        return get("/verifikasi/ABC", "X-Forwarded-For", address).statusCode();
    }

    private static HttpResponse<String> get(String path, String... headers) {
        var visitor = Visitor.anonymous(pulih.port());
        return visitor.answer(visitor.request(path).headers(headers));
    }
}
