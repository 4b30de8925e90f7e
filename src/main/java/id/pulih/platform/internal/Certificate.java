package id.pulih.platform.internal;

import id.pulih.platform.StartFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import org.springframework.boot.ssl.pem.PemContent;

/** Looks at the certificate and the key of TLS before anything starts: files, form, days, and whether they belong together. */
final class Certificate {

    private Certificate() {}

    /** @throws StartFailure with what the operator can mend */
    static void check(Path certificateFile, Path keyFile) {
        X509Certificate certificate = certificate(certificateFile);
        PrivateKey key = key(keyFile);
        try {
            certificate.checkValidity();
            if (!belong(certificate, key)) {
                throw new StartFailure("Kunci TLS %2$s bukan pasangan sertifikat %1$s; pakai kunci yang dibuat bersama sertifikat itu. / The TLS key %2$s does not belong to the certificate %1$s; use the key that was made with it."
                        .formatted(certificateFile, keyFile));
            }
        } catch (CertificateExpiredException e) {
            throw new StartFailure("Sertifikat TLS %1$s sudah berakhir pada %2$tF; pasang sertifikat baru. / The TLS certificate %1$s ended on %2$tF; install a new one."
                    .formatted(certificateFile, certificate.getNotAfter()), e);
        } catch (CertificateNotYetValidException e) {
            throw new StartFailure("Sertifikat TLS %1$s baru berlaku mulai %2$tF; periksa jam komputer atau tunggu. / The TLS certificate %1$s is valid from %2$tF only; check the clock of the computer or wait."
                    .formatted(certificateFile, certificate.getNotBefore()), e);
        } catch (GeneralSecurityException e) {
            throw unreadable(keyFile, e);
        }
    }

    private static X509Certificate certificate(Path file) {
        try {
            return content(file).getCertificates().getFirst();
        } catch (RuntimeException e) {
            throw e instanceof StartFailure ? e : unreadable(file, e);
        }
    }

    private static PrivateKey key(Path file) {
        try {
            PrivateKey key = content(file).getPrivateKey();
            if (key == null) {
                throw unreadable(file, null);
            }
            return key;
        } catch (RuntimeException e) {
            throw e instanceof StartFailure ? e : unreadable(file, e);
        }
    }

    private static PemContent content(Path file) {
        if (!Files.isReadable(file)) {
            throw new StartFailure("Berkas TLS %1$s tidak ada atau tidak boleh dibaca; periksa PULIH_TLS_CERTIFICATE dan PULIH_TLS_KEY. / The TLS file %1$s does not exist or may not be read; check PULIH_TLS_CERTIFICATE and PULIH_TLS_KEY."
                    .formatted(file));
        }
        try {
            return PemContent.load(file);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static StartFailure unreadable(Path file, @org.jspecify.annotations.Nullable Exception cause) {
        return new StartFailure("Berkas TLS %1$s bukan PEM yang dapat dibaca (sertifikat X.509, kunci PKCS#8 tanpa sandi). / The TLS file %1$s is no readable PEM (X.509 certificate, PKCS#8 key without password)."
                .formatted(file), cause);
    }

    private static boolean belong(X509Certificate certificate, PrivateKey key) throws GeneralSecurityException {
        String method = switch (key.getAlgorithm()) {
            case "RSA" -> "SHA256withRSA";
            case "EC" -> "SHA256withECDSA";
            default -> key.getAlgorithm();
        };
        if (!key.getAlgorithm().equals(certificate.getPublicKey().getAlgorithm())) {
            return false;
        }
        byte[] probe = "pulih".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        var signing = Signature.getInstance(method);
        signing.initSign(key);
        signing.update(probe);
        var verifying = Signature.getInstance(method);
        verifying.initVerify(certificate.getPublicKey());
        verifying.update(probe);
        return verifying.verify(signing.sign());
    }
}
