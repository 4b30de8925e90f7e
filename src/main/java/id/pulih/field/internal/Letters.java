package id.pulih.field.internal;

import java.security.SecureRandom;
import java.util.Locale;

/** Crockford's base 32: letters that are read aloud, written on paper and typed again without being taken for one another. */
public final class Letters {

    private static final String ALL = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final SecureRandom RANDOM = new SecureRandom();

    private Letters() {}

    public static String random(int length) {
        var text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append(ALL.charAt(RANDOM.nextInt(ALL.length())));
        }
        return text.toString();
    }

    /** What somebody meant who typed it with spaces, dashes, in lower case, an O for a zero, an I or an L for a one. */
    public static String mended(String typed) {
        return typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Pd}]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
    }

    /** In groups of four, as a receipt is shown. */
    public static String grouped(String letters) {
        return letters.replaceAll("(.{4})(?=.)", "$1-");
    }
}
