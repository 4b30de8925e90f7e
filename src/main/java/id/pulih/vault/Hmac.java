package id.pulih.vault;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA-256 with a purpose, so that the marks of two purposes never stand for one another. */
final class Hmac {

    private Hmac() {}

    static byte[] of(byte[] key, String purpose, byte[] bytes) {
        Mac mac = keyed(key);
        mac.update((purpose + "\n").getBytes(StandardCharsets.UTF_8));
        return mac.doFinal(bytes);
    }

    static Mac keyed(byte[] key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new VaultException("HMAC is missing", e);
        }
    }
}
