package id.pulih.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * One version of a key: AES-256-GCM. Layout of sealed bytes: version, random nonce of 12 bytes, ciphertext with a tag of 16
 * bytes. The place is bound as associated data.
 */
final class AesKey {

    static final int NEWEST_VERSION = 255;

    private static final int SECRET = 32;
    private static final int NONCE = 12;
    private static final int TAG = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKeySpec key;

    AesKey(byte[] secret) {
        if (secret.length != SECRET) {
            throw new IllegalArgumentException("A key has 32 bytes");
        }
        this.key = new SecretKeySpec(secret, "AES");
    }

    static byte[] newSecret() {
        byte[] secret = new byte[SECRET];
        RANDOM.nextBytes(secret);
        return secret;
    }

    /** Which version of its key sealed these bytes. */
    static int versionOf(byte[] sealed) {
        if (sealed.length < 1 + NONCE + TAG) {
            throw new VaultException("Sealed bytes of an unknown form");
        }
        return Byte.toUnsignedInt(sealed[0]);
    }

    byte[] seal(int version, String place, byte[] plain) {
        if (version < 1 || version > NEWEST_VERSION) {
            throw new VaultException("A key has the versions 1 to 255");
        }
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, place, nonce, plain);
        return ByteBuffer.allocate(1 + NONCE + sealed.length).put((byte) version).put(nonce).put(sealed).array();
    }

    /** @throws VaultException when the key, the place or a byte is not the one it was sealed with */
    byte[] open(String place, byte[] sealed) {
        versionOf(sealed);
        byte[] nonce = Arrays.copyOfRange(sealed, 1, 1 + NONCE);
        return run(Cipher.DECRYPT_MODE, place, nonce, Arrays.copyOfRange(sealed, 1 + NONCE, sealed.length));
    }

    private byte[] run(int mode, String place, byte[] nonce, byte[] bytes) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG * 8, nonce));
            cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new VaultException("Cannot seal or open at " + place, e);
        }
    }
}
