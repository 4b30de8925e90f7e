package id.pulih.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pulih.Api;
import id.pulih.Codes;
import id.pulih.PulihTest;
import id.pulih.Site;
import id.pulih.accounts.internal.Door;
import id.pulih.platform.Ids;
import id.pulih.platform.Problem;
import id.pulih.platform.ProblemException;
import id.pulih.platform.Scope;
import id.pulih.platform.Work;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** What is tried at the door: passwords, codes of all kinds, and how often. */
class DoorTest extends PulihTest {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Work work;

    @Autowired
    private Clock time;

    @Autowired
    private PasswordEncoder passwords;

    @Autowired
    private Door door;

    @Value("${pulih.sign-in.failures-per-address}")
    private int perAddress;

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void aCodeServesOnce() {
        Newcomer newcomer = Newcomer.activated(port);
        String code = Codes.of(newcomer.username());

        assertThat(code(newcomer.half(), code).location()).isEqualTo("/");
        assertThat(code(newcomer.half(), code).status()).isEqualTo(422);
    }

    @Test
    void theCodeOfSomebodyElseIsRefused() {
        Newcomer newcomer = Newcomer.activated(port);
        String foreign = Codes.of(Newcomer.activated(port).username());

        assertThat(code(newcomer.half(), foreign).status()).isEqualTo(422);
    }

    @Test
    void aRecoveryCodeServesOnceAndNewOnesReplaceTheOld() {
        Newcomer newcomer = Newcomer.activated(port);
        Site site = newcomer.signedIn();
        List<String> old = recoveryCodes(site);
        List<String> fresh = recoveryCodes(site);

        assertThat(recovery(newcomer.half(), old.getFirst()).status()).isEqualTo(422);
        assertThat(recovery(newcomer.half(), fresh.getFirst()).location()).isEqualTo("/");
        assertThat(recovery(newcomer.half(), fresh.getFirst()).status()).isEqualTo(422);
        assertThat(site.get("/akun/keamanan").page().text()).contains("9 kode pemulihan");
    }

    @Test
    void nobodyRecoversWithTheCodesOfSomebodyElse() {
        String foreign = recoveryCodes(Newcomer.activated(port).signedIn()).getFirst();

        assertThat(recovery(Newcomer.activated(port).half(), foreign).status()).isEqualTo(422);
    }

    @Test
    void tenWrongCodesCloseTheDoorForAnHourToTheRightOneToo() {
        Newcomer newcomer = Newcomer.activated(port);
        clock.forward(Duration.ofMinutes(1));
        Site half = newcomer.half();
        for (int guess = 0; guess < 10; guess++) {
            assertThat(code(half, "x" + guess).status()).isEqualTo(422);
        }

        assertThat(code(half, Codes.of(newcomer.username())).status()).isEqualTo(429);
        assertThat(Api.anonymous(port).post("/tokens", Map.of("username", newcomer.username(), "password", Newcomer.PASSWORD,
                "code", Codes.of(newcomer.username()))).status()).isEqualTo(429);
        clock.forward(Duration.ofMinutes(61));
        assertThat(code(half, Codes.of(newcomer.username())).location()).isEqualTo("/akun/keamanan");
    }

    @Test
    void manyGuessesAtOnceAreNoMoreThanTen() throws Exception {
        Newcomer newcomer = Newcomer.activated(port);
        var statuses = new ArrayList<Integer>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var tries = new ArrayList<Future<Integer>>();
            for (int guess = 0; guess < 30; guess++) {
                tries.add(threads.submit(() -> Api.anonymous(port).post("/tokens",
                        Map.of("username", newcomer.username(), "password", "tebakan yang salah")).status()));
            }
            for (var each : tries) {
                statuses.add(each.get());
            }
        }
        assertThat(statuses).filteredOn(status -> status == 401).hasSizeLessThanOrEqualTo(10);
        assertThat(statuses).filteredOn(status -> status != 401).containsOnly(429);
    }

    @Test
    void theCountOfFailuresOutlivesTheProcess() {
        String name = "nobody-" + Ids.next();
        for (int guess = 0; guess < 10; guess++) {
            Api.anonymous(port).post("/tokens", Map.of("username", name, "password", "tebakan yang salah"));
        }

        // As after a restart: all that is known is in the database.
        var restarted = new Accounts(jdbc, work, time, passwords, door, "serve");
        assertThatThrownBy(() -> restarted.signIn(name, "tebakan yang salah", "127.0.0.3"))
                .isInstanceOfSatisfying(ProblemException.class, e -> assertThat(e.problem()).isEqualTo(Problem.TOO_MANY_ATTEMPTS));
        clock.forward(Duration.ofMinutes(16));
        assertThatThrownBy(() -> restarted.signIn(name, "tebakan yang salah", "127.0.0.3"))
                .isInstanceOfSatisfying(ProblemException.class, e -> assertThat(e.problem()).isEqualTo(Problem.SIGN_IN_FAILED));
    }

    @Test
    void tooManyFailuresFromOneAddressCloseItForEveryNameAndNoOtherAddress() throws Exception {
        Newcomer newcomer = Newcomer.activated(port);
        failures("address 127.0.0.7", perAddress - 1);
        String right = "{\"username\":\"%s\",\"password\":\"%s\",\"code\":\"%s\"}".formatted(newcomer.username(), Newcomer.PASSWORD, Codes.of(newcomer.username()));

        assertThat(from("127.0.0.7", "{\"username\":\"nobody\",\"password\":\"tebakan yang salah\"}")).startsWith("HTTP/1.1 401");
        assertThat(from("127.0.0.7", right)).startsWith("HTTP/1.1 429");
        assertThat(from("127.0.0.8", right)).startsWith("HTTP/1.1 201");
    }

    @Test
    void whatAVisitorSaysAboutItsAddressIsNotBelieved() throws Exception {
        failures("address 127.0.0.9", perAddress);
        assertThat(from("127.0.0.9", "{\"username\":\"nobody\",\"password\":\"tebakan yang salah\"}", "X-Forwarded-For: 10.1.2.3"))
                .startsWith("HTTP/1.1 429");
    }

    @Test
    void anActivationCodeServesOnce() {
        Newcomer newcomer = Newcomer.invited(port);
        assertThat(newcomer.activate(Site.anonymous(port), newcomer.code(), Newcomer.PASSWORD).location()).isEqualTo("/akun/keamanan/totp");

        assertThat(newcomer.activate(Site.anonymous(port), newcomer.code(), "layar biru tanpa angin").status()).isEqualTo(422);
        assertThat(newcomer.signedIn().get("/bantuan").status()).isEqualTo(200);
    }

    @Test
    void anActivationCodeEndsAfterThreeDays() {
        Newcomer newcomer = Newcomer.invited(port);
        Newcomer other = Newcomer.invited(port);
        clock.forward(Duration.ofHours(71));
        assertThat(newcomer.activate(Site.anonymous(port), newcomer.code(), Newcomer.PASSWORD).status()).isEqualTo(303);

        clock.forward(Duration.ofHours(1));
        assertThat(other.activate(Site.anonymous(port), other.code(), Newcomer.PASSWORD).status()).isEqualTo(422);
    }

    @Test
    void aPoorPasswordDoesNotUseTheActivationCodeUp() {
        Newcomer newcomer = Newcomer.invited(port);
        Site.Answer poor = newcomer.activate(Site.anonymous(port), newcomer.code(), "bnnk sumbawa 2026");

        assertThat(poor.status()).isEqualTo(422);
        assertThat(poor.page().select("#e-newPassword").text()).contains("sumbawa");
        assertThat(newcomer.activate().get("/akun/keamanan/totp").status()).isEqualTo(200);
    }

    @Test
    void anAccountWithoutAPasswordCannotBeEntered() {
        Newcomer newcomer = Newcomer.invited(port);
        for (String password : List.of("", " ", newcomer.code(), "kopi pagi di dermaga")) {
            assertThat(Site.half(port, newcomer.username(), password).get("/bantuan").location()).isEqualTo("/masuk");
        }
    }

    @Test
    void aResetAccountHasNoWayInButTheNewCode() {
        Newcomer newcomer = Newcomer.activated(port);
        Site open = newcomer.signedIn();
        List<String> recovery = recoveryCodes(open);
        Site yuni = Site.signedIn(port, "yuni");
        String action = "/akun/" + newcomer.id() + "/aktivasi";
        String fresh = yuni.send(yuni.get("/akun"), action, Map.of()).page().select(".notice code").text();

        assertThat(open.get("/bantuan").location()).isEqualTo("/masuk");
        assertThat(newcomer.half().get("/bantuan").location()).isEqualTo("/masuk");
        assertThat(newcomer.activate(Site.anonymous(port), newcomer.code(), Newcomer.PASSWORD).status()).isEqualTo(422);
        Site again = Site.anonymous(port);
        assertThat(newcomer.activate(again, fresh, Newcomer.PASSWORD).location()).isEqualTo("/akun/keamanan/totp");
        assertThat(recovery(again, recovery.getFirst()).location()).isNotEqualTo("/");
    }

    @Test
    void anUnknownNameAndAWrongSecretAreAnsweredAlike() {
        String known = Newcomer.invited(port).username();
        String unknown = "nobody-" + Ids.next().toString().substring(24);

        assertThat(api(unknown).json()).isEqualTo(api(known).json());
        assertThat(page("/masuk", unknown).replace(unknown, "")).isEqualTo(page("/masuk", known).replace(known, ""));
        assertThat(page("/aktivasi", unknown).replace(unknown, "")).isEqualTo(page("/aktivasi", known).replace(known, ""));
    }

    private static Site.Answer code(Site half, String code) {
        return half.post("/masuk/kode", Map.of("code", code, "_csrf", half.get("/masuk/kode").page().select("input[name=_csrf]").attr("value")));
    }

    private static Site.Answer recovery(Site half, String code) {
        return half.post("/masuk/kode", Map.of("recoveryCode", code, "_csrf", half.get("/masuk/kode").page().select("input[name=_csrf]").attr("value")));
    }

    private static List<String> recoveryCodes(Site site) {
        String page = "/akun/keamanan/kode-pemulihan";
        return site.send(site.get(page), page, Map.of()).page().select("ol.codes code").eachText();
    }

    private Api.Answer api(String username) {
        return Api.anonymous(port).post("/tokens", Map.of("username", username, "password", "tebakan yang salah"));
    }

    private String page(String path, String username) {
        Site site = Site.anonymous(port);
        var answer = site.send(site.get(path), path, path.equals("/masuk")
                ? Map.of("username", username, "password", "tebakan yang salah")
                : Map.of("username", username, "activationCode", "abcde-fghjk-mnpqr-stuvw", "newPassword", Newcomer.PASSWORD));
        answer.page().select("input[name=_csrf]").remove();
        return answer.status() + answer.page().html();
    }

    private void failures(String subject, int count) {
        var now = OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        work.write(Scope.none(), () -> {
            for (int i = 0; i < count; i++) {
                jdbc.sql("insert into pulih.sign_in_failure (subject, failed_at, id) values (:subject, :now, :id)")
                        .param("subject", subject).param("now", now).param("id", Ids.next()).update();
            }
        });
    }

    /** A request to the API from another address of this machine. */
    private String from(String address, String body, String... headers) throws Exception {
        try (var socket = new Socket(InetAddress.getByName("127.0.0.1"), port, InetAddress.getByName(address), 0)) {
            String more = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            socket.getOutputStream().write(("POST /api/v1/tokens HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nConnection: close\r\n"
                    + more + "Content-Length: " + bytes.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(bytes);
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
