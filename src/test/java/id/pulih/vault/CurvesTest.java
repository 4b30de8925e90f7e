package id.pulih.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.concurrent.ThreadLocalRandom;
import javax.crypto.KeyAgreement;
import org.junit.jupiter.api.Test;

/** Two implementations, one result: keys and signatures of the one are those of the other. */
class CurvesTest {

    private static final int TIMES = 200;

    @Test
    void theLibraryThatIsDeliveredRunsHere() throws Exception {
        assertThat(Curves.agreement().getProvider().getName()).isEqualTo("AmazonCorrettoCryptoProvider");
        assertThat(Curves.signature().getProvider().getName()).isEqualTo("AmazonCorrettoCryptoProvider");
    }

    @Test
    void theSecretOfTwoKeysIsTheOneTheJdkWorksOut() throws Exception {
        for (int i = 0; i < TIMES; i++) {
            KeyPair one = pair("secp256r1");
            KeyPair other = pair("secp256r1");
            byte[] expected = secret(KeyAgreement.getInstance("ECDH", "SunEC"), other.getPrivate(), one.getPublic());
            assertThat(secret(Curves.agreement(), one.getPrivate(), other.getPublic())).isEqualTo(expected);
        }
    }

    @Test
    void aSignatureOfTheJdkHoldsAndOneWithAnyBitTurnedDoesNot() throws Exception {
        KeyPair pair = pair("secp256r1");
        for (int i = 0; i < TIMES; i++) {
            byte[] text = new byte[ThreadLocalRandom.current().nextInt(1, 20_000)];
            ThreadLocalRandom.current().nextBytes(text);
            Signature signing = Signature.getInstance("SHA256withECDSAinP1363Format", "SunEC");
            signing.initSign(pair.getPrivate());
            signing.update(text);
            byte[] signature = signing.sign();
            assertThat(signature).hasSize(64);
            assertThat(holds(pair.getPublic(), text, signature)).isTrue();
            int bit = ThreadLocalRandom.current().nextInt(512);
            signature[bit / 8] ^= (byte) (1 << bit % 8);
            assertThat(holds(pair.getPublic(), text, signature)).as("bit %d turned", bit).isFalse();
        }
    }

    @Test
    void aKeyOfAnotherCurveIsRefused() throws Exception {
        PrivateKey own = pair("secp256r1").getPrivate();
        PublicKey theirs = pair("secp384r1").getPublic();
        assertThatThrownBy(() -> secret(Curves.agreement(), own, theirs)).isInstanceOf(GeneralSecurityException.class);
    }

    /** Nothing may be written there, so nothing can be unpacked. */
    @Test
    void whereTheLibraryCannotBeLoadedTheJdkDoesIt() throws Exception {
        Process elsewhere = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Djava.io.tmpdir=/proc",
                "-cp", System.getProperty("java.class.path"), Elsewhere.class.getName()).redirectErrorStream(true).start();
        String said = new String(elsewhere.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(elsewhere.waitFor()).as(said).isZero();
        assertThat(said).contains("secrets equal, by SunEC and SunEC");
    }

    /** Another machine. */
    static final class Elsewhere {

        public static void main(String[] args) throws Exception {
            KeyPair one = pair("secp256r1");
            KeyPair other = pair("secp256r1");
            boolean equal = Arrays.equals(secret(Curves.agreement(), one.getPrivate(), other.getPublic()),
                    secret(Curves.agreement(), other.getPrivate(), one.getPublic()));
            Signature check = Curves.signature();
            check.initVerify(one.getPublic());
            System.out.printf("secrets %s, by %s and %s%n", equal ? "equal" : "differ", Curves.agreement().getProvider().getName(), check.getProvider().getName());
        }
    }

    private static KeyPair pair(String curve) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC", "SunEC");
        generator.initialize(new ECGenParameterSpec(curve));
        return generator.generateKeyPair();
    }

    private static byte[] secret(KeyAgreement agreement, PrivateKey own, PublicKey theirs) throws GeneralSecurityException {
        agreement.init(own);
        agreement.doPhase(theirs, true);
        return agreement.generateSecret();
    }

    /** A signature whose numbers are out of range may be refused with an exception: that is no either. */
    private static boolean holds(PublicKey key, byte[] text, byte[] signature) throws GeneralSecurityException {
        Signature check = Curves.signature();
        check.initVerify(key);
        check.update(text);
        try {
            return check.verify(signature);
        } catch (java.security.SignatureException e) {
            return false;
        }
    }
}
