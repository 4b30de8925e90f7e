package id.pulih.hardening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pulih.operations.PulihProcess;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.cert.X509Certificate;
import java.util.Map;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pulih as its operator runs it with a certificate of its own. */
class TlsTest {

    @TempDir
    static Path folder;

    private static TestCertificate certificate;
    private static PulihProcess pulih;

    @BeforeAll
    static void start() throws Exception {
        certificate = TestCertificate.in(folder, "first", "EC", -1, 30);
        Path used = Files.copy(certificate.certificate(), folder.resolve("used.crt"));
        Path key = Files.copy(certificate.key(), folder.resolve("used.key"));
        pulih = PulihProcess.start(folder.resolve("home"),
                Map.of("PULIH_TLS_CERTIFICATE", used.toString(), "PULIH_TLS_KEY", key.toString()), "serve");
        for (int tries = 0; tries < 3_000; tries++) {
            try {
                handshake("TLSv1.3", "TLS_AES_128_GCM_SHA256");
                return;
            } catch (IOException notYet) {
                Thread.sleep(100);
            }
        }
    }

    @AfterAll
    static void stop() throws Exception {
        pulih.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2 TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256", "TLSv1.2 TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384",
        "TLSv1.3 TLS_AES_256_GCM_SHA384", "TLSv1.3 TLS_CHACHA20_POLY1305_SHA256"})
    void presentVersionsAndStrongSuitesAreSpoken(String way) throws Exception {
        assertThat(handshake(way.split(" ")[0], way.split(" ")[1])).isEqualTo(way);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1 TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA", "TLSv1.1 TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA",
        "TLSv1.2 TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA256", "TLSv1.2 TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA"})
    void oldVersionsAndWeakSuitesAreRefused(String way) {
        assertThatThrownBy(() -> handshake(way.split(" ")[0], way.split(" ")[1])).isInstanceOf(SSLException.class);
    }

    @Test
    void pagesOverHttpsAskForHttpsForAYear() throws Exception {
        assertThat(signIn().headers().firstValue("Strict-Transport-Security")).contains("max-age=31536000 ; includeSubDomains");
    }

    @Test
    void plainHttpGetsNoPageOnThisPort() throws Exception {
        assertThat(Wire.exchange(pulih.port(), "GET /masuk HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .doesNotContain("name=\"password\"");
    }

    @Test
    void theSignInPageOverHttpsComplainsOfNothing() throws Exception {
        assertThat(signIn().body()).contains("name=\"password\"").doesNotContain("diawali https://");
    }

    @Test
    void aNewCertificateIsTakenUpWithoutARestart() throws Exception {
        var second = TestCertificate.in(folder, "second", "EC", -1, 60);
        Files.copy(second.key(), folder.resolve("used.key"), StandardCopyOption.REPLACE_EXISTING);
        Files.copy(second.certificate(), folder.resolve("used.crt"), StandardCopyOption.REPLACE_EXISTING);
        certificate = second;

        for (int tries = 0; tries < 600; tries++) {
            try (var socket = connect()) {
                socket.startHandshake();
                assertThat(((X509Certificate) socket.getSession().getPeerCertificates()[0]).getNotAfter())
                        .isEqualTo(((X509Certificate) second.trusted().getCertificate("x")).getNotAfter());
                return;
            } catch (SSLException stillTheFirst) {
                Thread.sleep(100);
            }
        }
        throw new AssertionError("The first certificate is still in use after a minute");
    }

    private static HttpResponse<String> signIn() throws Exception {
        try (var client = HttpClient.newBuilder().sslContext(certificate.client()).build()) {
            return client.send(HttpRequest.newBuilder(URI.create("https://localhost:" + pulih.port() + "/masuk")).build(), BodyHandlers.ofString());
        }
    }

    /** @return version and suite agreed upon */
    private static String handshake(String version, String suite) throws Exception {
        try (var socket = connect()) {
            socket.setEnabledProtocols(new String[] {version});
            socket.setEnabledCipherSuites(new String[] {suite});
            socket.startHandshake();
            return socket.getSession().getProtocol() + " " + socket.getSession().getCipherSuite();
        }
    }

    private static SSLSocket connect() throws Exception {
        return (SSLSocket) certificate.client().getSocketFactory().createSocket("localhost", pulih.port());
    }
}
