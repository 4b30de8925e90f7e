package id.pulih.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * One AES-256-GCM key. What is sealed is bound to a place (table, row and field): bytes moved to another row or column
 * do not open. Layout of sealed bytes: version 1, nonce of 12 bytes, ciphertext with a tag of 16 bytes.
 */
public final class SealingKey {

    private static final byte VERSION = 1;
    private static final int NONCE = 12;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKeySpec key;

    SealingKey(byte[] secret) {
        if (secret.length != 32) {
            throw new IllegalArgumentException("A sealing key has 32 bytes");
        }
        this.key = new SecretKeySpec(secret, "AES");
    }

    static byte[] newSecret() {
        byte[] secret = new byte[32];
        RANDOM.nextBytes(secret);
        return secret;
    }

    /** Null stays null, so that an optional field can be sealed in one call. */
    public byte @Nullable [] seal(String place, @Nullable String text) {
        return text == null ? null : sealBytes(place, text.getBytes(StandardCharsets.UTF_8));
    }

    public byte[] sealBytes(String place, byte[] plain) {
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, place, nonce, plain);
        return ByteBuffer.allocate(1 + NONCE + sealed.length).put(VERSION).put(nonce).put(sealed).array();
    }

    public @Nullable String open(String place, byte @Nullable [] sealed) {
        return sealed == null ? null : new String(openBytes(place, sealed), StandardCharsets.UTF_8);
    }

    /** @throws VaultException when the key, the place or a byte is not the one it was sealed with */
    public byte[] openBytes(String place, byte[] sealed) {
        if (sealed.length < 1 + NONCE + 16 || sealed[0] != VERSION) {
            throw new VaultException("Sealed bytes of an unknown form at " + place);
        }
        byte[] nonce = Arrays.copyOfRange(sealed, 1, 1 + NONCE);
        return run(Cipher.DECRYPT_MODE, place, nonce, Arrays.copyOfRange(sealed, 1 + NONCE, sealed.length));
    }

    private byte[] run(int mode, String place, byte[] nonce, byte[] bytes) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(128, nonce));
            cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new VaultException("Cannot seal or open at " + place, e);
        }
    }
}
