package id.pulih.field;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.KeyAgreement;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;

/** The keys of a simulated telephone, and the envelope as the contract describes it, written a second time. */
public final class PhoneKeys {

    private final KeyPair send = pair();
    private final KeyPair read = pair();

    public byte[] sendKey() {
        return send.getPublic().getEncoded();
    }

    public byte[] readKey() {
        return read.getPublic().getEncoded();
    }

    public byte[] sign(String key, String method, String path, String time, String body) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8));
            String text = String.join("\n", method, path, time, Base64.getUrlEncoder().withoutPadding().encodeToString(hash));
            Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign((key.equals("send") ? send : read).getPrivate());
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One entry under a key of its own. */
    public static byte[] seal(byte[] serverKey, int version, UUID id, byte[] text) {
        return new Sealing(serverKey, version).seal(id, text);
    }

    /** The key of one sitting: what is saved before the app is locked again. */
    public static final class Sealing {

        private final int version;
        private final byte[] point;
        private final SecretKey key;

        public Sealing(byte[] serverKey, int version) {
            this.version = version;
            try {
                KeyPair once = pair();
                byte[] spki = once.getPublic().getEncoded();
                point = Arrays.copyOfRange(spki, spki.length - 65, spki.length);
                KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
                agreement.init(once.getPrivate());
                agreement.doPhase(KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(serverKey)), true);
                key = KDF.getInstance("HKDF-SHA256").deriveKey("AES", HKDFParameterSpec.ofExtract().addIKM(agreement.generateSecret())
                        .addSalt(point).thenExpand("pulih-fact-1".getBytes(StandardCharsets.UTF_8), 32));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }

        /** 1 ‖ version ‖ point ‖ nonce ‖ AES-256-GCM. */
        public byte[] seal(UUID id, byte[] text) {
            try {
                byte[] nonce = new byte[12];
                new SecureRandom().nextBytes(nonce);
                Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
                cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(128, nonce));
                cipher.updateAAD(("pulih-fact-1|" + id).getBytes(StandardCharsets.UTF_8));
                byte[] sealed = cipher.doFinal(text);
                return ByteBuffer.allocate(2 + 65 + 12 + sealed.length).put((byte) 1).put((byte) version).put(point).put(nonce).put(sealed).array();
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static KeyPair pair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
