package id.pulih.vault;

import com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider;
import com.amazon.corretto.crypto.provider.SelfTestStatus;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.Signature;
import javax.crypto.KeyAgreement;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is dear of public keys, P-256, worked out by AWS-LC where it runs: a tenth of what the JDK takes, and every request of a
 * telephone needs two of them. Where its library cannot be loaded, or fails its own tests, the JDK does it (decision 0050).
 */
public final class Curves {

    private static final Logger LOG = LoggerFactory.getLogger(Curves.class);

    private Curves() {}

    /** Loaded with the first telephone, not with the first page. */
    private static final class Native {

        private static final @Nullable Provider PROVIDER = provider();

        private static @Nullable Provider provider() {
            AmazonCorrettoCryptoProvider provider = AmazonCorrettoCryptoProvider.INSTANCE;
            if (provider.getLoadingError() == null && provider.runSelfTests() == SelfTestStatus.PASSED) {
                return provider;
            }
            LOG.info("Curves are worked out by the JDK", provider.getLoadingError());
            return null;
        }
    }

    static KeyAgreement agreement() throws GeneralSecurityException {
        return Native.PROVIDER == null ? KeyAgreement.getInstance("ECDH") : KeyAgreement.getInstance("ECDH", Native.PROVIDER);
    }

    /** ECDSA with SHA-256, the signature as 64 bytes: what a browser's {@code crypto.subtle} makes. */
    public static Signature signature() throws GeneralSecurityException {
        return Native.PROVIDER == null ? Signature.getInstance("SHA256withECDSAinP1363Format")
                : Signature.getInstance("SHA256withECDSAinP1363Format", Native.PROVIDER);
    }
}
