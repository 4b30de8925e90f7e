package id.pulih.platform;

import java.util.regex.Pattern;

/** The beginning of a path or of a pattern of paths up to its second slash: what hundreds of routes are told apart by first. */
public final class FirstWord {

    private static final Pattern PLAIN = Pattern.compile("/[\\w.-]*");

    private FirstWord() {}

    public static String of(String path) {
        int end = path.indexOf('/', 1);
        return end < 0 ? path : path.substring(0, end);
    }

    /** Whether the word means itself, in a path and in a pattern: nothing in it is a variable, encoded, or a parameter. */
    public static boolean plain(String word) {
        return PLAIN.matcher(word).matches();
    }
}
