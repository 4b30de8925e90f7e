package id.pulih.platform;

import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What is done to every text before it is kept. */
public final class Texts {

    /** Marks that turn or isolate the reading direction (Unicode TR9) and the byte order mark. */
    private static final String DIRECTION_MARKS = "\u200E\u200F\u061C\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069\uFEFF";

    private Texts() {}

    interface Errors {
        void add(String code, Object... args);
    }

    static @Nullable String clean(String typed, int max, Errors errors) {
        String text = Normalizer.normalize(typed.replace("\r\n", "\n"), Normalizer.Form.NFC).strip();
        if (text.isEmpty()) {
            return null;
        }
        int bad = badCharacter(text);
        if (bad >= 0) {
            errors.add("hidden-character", String.format("U+%04X", bad));
            return null;
        }
        int length = text.codePointCount(0, text.length());
        if (length > max) {
            errors.add("too-long", max, length);
            return null;
        }
        return text;
    }

    /** The first character that must not be kept, or -1. Line breaks and tabs are text; surrogates without partner are not. */
    private static int badCharacter(String text) {
        return text.codePoints()
                .filter(c -> (Character.isISOControl(c) && c != '\n' && c != '\t')
                        || DIRECTION_MARKS.indexOf(c) >= 0
                        || Character.getType(c) == Character.SURROGATE
                        || Character.getType(c) == Character.UNASSIGNED)
                .findFirst()
                .orElse(-1);
    }

    /** For comparing and finding: lower case, accents and apostrophes gone, everything but letters and digits a space. */
    public static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("[\\p{M}'’`ʼ.]", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
