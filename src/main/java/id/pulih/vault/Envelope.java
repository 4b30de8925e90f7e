package id.pulih.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.KeyAgreement;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * What somebody outside seals to a public key of ours: {@code 1 ‖ key version ‖ ephemeral point (65) ‖ nonce (12) ‖
 * AES-256-GCM}, the key by HKDF-SHA-256 over the ECDH secret on P-256 (docs/sync.md). Nothing that opened one can make one.
 */
public final class Envelope {

    /** How every P-256 key in SPKI begins; the uncompressed point follows. */
    private static final byte[] SPKI = HexFormat.of().parseHex("3059301306072a8648ce3d020106082a8648ce3d030107034200");

    private static final byte FORM = 1;
    private static final int HEAD = 2;
    private static final int POINT = 65;
    private static final int NONCE = 12;
    private static final int TAG = 16;

    private Envelope() {}

    /** @param publicKey as SPKI; @param privateKey as PKCS #8, to be sealed before it is stored */
    public record Keys(byte[] publicKey, byte[] privateKey) {}

    public static Keys newKeys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            KeyPair pair = generator.generateKeyPair();
            return new Keys(pair.getPublic().getEncoded(), pair.getPrivate().getEncoded());
        } catch (GeneralSecurityException e) {
            throw new VaultException("Cannot make keys for envelopes", e);
        }
    }

    /** Which version of our key it was sealed to. @throws VaultException when it is no envelope of a form we know */
    public static int version(byte[] envelope) {
        if (envelope.length < HEAD + POINT + NONCE + TAG || envelope[0] != FORM) {
            throw new VaultException("An envelope of an unknown form");
        }
        return Byte.toUnsignedInt(envelope[1]);
    }

    /**
     * Opens the envelopes of one request. Those that were sealed in one sitting bear the same point, and what is dear, the
     * secret, is worked out once for all of them. For one thread, and forgotten with the request.
     */
    public static final class Opener {

        private final byte[] privateKey;
        private final String purpose;
        private final Map<ByteBuffer, SecretKey> keys = new HashMap<>();

        /** @param purpose what keys are derived for, for example {@code pulih-fact-1} */
        public Opener(byte[] privateKey, String purpose) {
            this.privateKey = privateKey;
            this.purpose = purpose;
        }

        /**
         * @param bound what the sender bound it to besides
         * @throws VaultException when the key, the binding or a byte is not the one it was sealed with
         */
        public byte[] open(byte[] envelope, String bound) {
            version(envelope);
            ByteBuffer rest = ByteBuffer.wrap(envelope).position(HEAD);
            byte[] point = next(rest, POINT);
            byte[] nonce = next(rest, NONCE);
            try {
                Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
                cipher.init(Cipher.DECRYPT_MODE, key(point), new GCMParameterSpec(TAG * 8, nonce));
                cipher.updateAAD((purpose + "|" + bound).getBytes(StandardCharsets.UTF_8));
                return cipher.doFinal(next(rest, rest.remaining()));
            } catch (GeneralSecurityException | IllegalArgumentException e) {
                throw new VaultException("Cannot open an envelope", e);
            }
        }

        private SecretKey key(byte[] point) throws GeneralSecurityException {
            SecretKey known = keys.get(ByteBuffer.wrap(point));
            if (known == null) {
                known = derived(privateKey, point, purpose);
                keys.put(ByteBuffer.wrap(point), known);
            }
            return known;
        }
    }

    /** One envelope by itself. @throws VaultException as {@link Opener#open} */
    public static byte[] open(byte[] privateKey, byte[] envelope, String purpose, String bound) {
        return new Opener(privateKey, purpose).open(envelope, bound);
    }

    private static SecretKey derived(byte[] privateKey, byte[] point, String purpose) throws GeneralSecurityException {
        KeyFactory factory = KeyFactory.getInstance("EC");
        PrivateKey own = factory.generatePrivate(new PKCS8EncodedKeySpec(privateKey));
        PublicKey theirs = factory.generatePublic(new X509EncodedKeySpec(ByteBuffer.allocate(SPKI.length + POINT).put(SPKI).put(point).array()));
        KeyAgreement agreement = Curves.agreement();
        agreement.init(own);
        // A point that is not on the curve is refused here.
        agreement.doPhase(theirs, true);
        var derivation = HKDFParameterSpec.ofExtract()
                .addIKM(agreement.generateSecret())
                .addSalt(point)
                .thenExpand(purpose.getBytes(StandardCharsets.UTF_8), 32);
        return KDF.getInstance("HKDF-SHA256").deriveKey("AES", derivation);
    }

    private static byte[] next(ByteBuffer from, int length) {
        byte[] bytes = new byte[length];
        from.get(bytes);
        return bytes;
    }

    /** Whether these are the bytes of a P-256 key as SPKI, and nothing else. */
    public static boolean isPublicKey(byte[] bytes) {
        if (bytes.length != SPKI.length + POINT || !java.security.MessageDigest.isEqual(Arrays.copyOf(bytes, SPKI.length), SPKI)) {
            return false;
        }
        try {
            Keys probe = newKeys();
            KeyFactory factory = KeyFactory.getInstance("EC");
            KeyAgreement agreement = Curves.agreement();
            agreement.init(factory.generatePrivate(new PKCS8EncodedKeySpec(probe.privateKey())));
            agreement.doPhase(factory.generatePublic(new X509EncodedKeySpec(bytes)), true);
            return true;
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }
}
