package id.pulih.field.internal;

import id.pulih.platform.Input;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads a receipt's code as somebody typed it from paper, and says which letter cannot be right. */
final class ReceiptCodes {

    static final int LENGTH = 8;

    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private ReceiptCodes() {}

    /** The eight letters; what is wrong with them is noted at {@code code}. */
    static String read(Input line) {
        String typed = line.needText("code", 40);
        String code = Letters.mended(typed);
        for (int i = 0; i < code.length(); i++) {
            if (LETTERS.indexOf(code.charAt(i)) < 0) {
                line.error("code", "receipt-letter", i + 1, code.substring(i, i + 1));
                return code;
            }
        }
        if (!typed.isEmpty() && code.length() != LENGTH) {
            line.error("code", "receipt-length", LENGTH, code.length());
        }
        return code;
    }

    /** Every code that differs in one letter: what somebody may have meant. */
    static List<String> near(String code) {
        var all = new ArrayList<String>();
        for (int i = 0; i < code.length(); i++) {
            for (char letter : LETTERS.toCharArray()) {
                if (letter != code.charAt(i)) {
                    all.add(code.substring(0, i) + letter + code.substring(i + 1));
                }
            }
        }
        return all;
    }

    /** The place of the one letter in which two codes differ, counted from one. */
    static int difference(String one, String other) {
        for (int i = 0; i < one.length(); i++) {
            if (one.charAt(i) != other.charAt(i)) {
                return i + 1;
            }
        }
        throw new IllegalArgumentException("No difference: " + one.toLowerCase(Locale.ROOT));
    }
}
