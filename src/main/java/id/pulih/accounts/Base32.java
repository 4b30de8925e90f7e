package id.pulih.accounts;

import java.io.ByteArrayOutputStream;

/** Base32 of RFC 4648 without padding: how authenticator programs want to be told a secret. */
public final class Base32 {

    private static final String DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private Base32() {}

    public static String encode(byte[] bytes) {
        var text = new StringBuilder();
        int buffer = 0;
        int bits = 0;
        for (byte each : bytes) {
            buffer = buffer << 8 | each & 0xff;
            for (bits += 8; bits >= 5; bits -= 5) {
                text.append(DIGITS.charAt(buffer >> bits - 5 & 31));
            }
        }
        if (bits > 0) {
            text.append(DIGITS.charAt(buffer << 5 - bits & 31));
        }
        return text.toString();
    }

    /** @throws IllegalArgumentException when a letter is none of the thirty-two */
    public static byte[] decode(String text) {
        var bytes = new ByteArrayOutputStream();
        int buffer = 0;
        int bits = 0;
        for (char letter : text.toCharArray()) {
            int digit = DIGITS.indexOf(letter);
            if (digit < 0) {
                throw new IllegalArgumentException("Not Base32");
            }
            buffer = buffer << 5 | digit;
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes.write(buffer >> bits);
            }
        }
        return bytes.toByteArray();
    }
}
