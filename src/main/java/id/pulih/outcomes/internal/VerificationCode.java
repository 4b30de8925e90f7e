package id.pulih.outcomes.internal;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/** The code on a certificate: 128 random bits as 26 letters and digits (base32, RFC 4648) without 0, 1, 8 and 9. */
final class VerificationCode {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int LENGTH = 26;

    private VerificationCode() {}

    static String random() {
        byte[] secret = new byte[16];
        RANDOM.nextBytes(secret);
        return encode(secret);
    }

    static String encode(byte[] secret) {
        var code = new StringBuilder(LENGTH);
        for (int bit = 0; bit < secret.length * 8; bit += 5) {
            code.append(ALPHABET.charAt(fiveBits(secret, bit)));
        }
        return code.toString();
    }

    private static int fiveBits(byte[] secret, int from) {
        int value = 0;
        for (int bit = from; bit < from + 5; bit++) {
            int next = bit < secret.length * 8 ? secret[bit / 8] >> (7 - bit % 8) & 1 : 0;
            value = value << 1 | next;
        }
        return value;
    }

    /** The code behind what somebody typed, with or without hyphens, spaces and capitals; empty when it cannot be one. */
    static Optional<String> typed(String text) {
        String code = text.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        return code.matches("[A-Z2-7]{26}") ? Optional.of(code) : Optional.empty();
    }

    /** In groups that an eye can follow: {@code ABCD-EFGH-…}. */
    static String grouped(String code) {
        return code.replaceAll("(.{4})(?=.)", "$1-");
    }
}
