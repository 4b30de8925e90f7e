package id.pulih.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.operations.PulihProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Network settings that cannot work end the start with one sentence, before the data folder is touched. */
class RefusedNetworkTest {

    @TempDir
    Path folder;

    private TestCertificate good;

    @BeforeEach
    void certificate() throws Exception {
        good = TestCertificate.in(folder, "good", "RSA", -1, 30);
    }

    @Test
    void aMissingCertificateIsNamed() throws Exception {
        assertRefused(folder.resolve("none.crt"), good.key(), "none.crt does not exist or may not be read");
    }

    @Test
    void aFileThatIsNoCertificateIsNamed() throws Exception {
        assertRefused(Files.writeString(folder.resolve("odd.crt"), "hello"), good.key(), "odd.crt is no readable PEM");
    }

    @Test
    void aKeyOfAnotherCertificateIsNamed() throws Exception {
        var other = TestCertificate.in(folder, "other", "RSA", -1, 30);

        assertRefused(good.certificate(), other.key(), "does not belong to the certificate");
    }

    @Test
    void anExpiredCertificateIsNamedWithItsDay() throws Exception {
        var old = TestCertificate.in(folder, "old", "EC", -20, 10);

        assertRefused(old.certificate(), old.key(), "old.crt ended on 20");
    }

    @Test
    void aCertificateWithoutKeyIsRefused() throws Exception {
        assertRefused(Map.of("PULIH_TLS_CERTIFICATE", good.certificate().toString()), "go together; set both");
    }

    @Test
    void aProxyThatIsNoAddressIsNamed() throws Exception {
        assertRefused(Map.of("PULIH_PROXY", ".*"), "PULIH_PROXY must be IP addresses");
    }

    private void assertRefused(Path certificate, Path key, String sentence) throws Exception {
        assertRefused(Map.of("PULIH_TLS_CERTIFICATE", certificate.toString(), "PULIH_TLS_KEY", key.toString()), sentence);
    }

    private void assertRefused(Map<String, String> settings, String sentence) throws Exception {
        var ending = PulihProcess.start(folder.resolve("home"), settings, "serve").ending();

        assertThat(ending.code()).isEqualTo(1);
        assertThat(ending.err().lines()).as(ending.err()).hasSize(1);
        assertThat(ending.err()).contains(" / ").contains(sentence);
        assertThat(folder.resolve("home")).doesNotExist();
    }
}
