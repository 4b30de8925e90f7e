package id.pulih.letters.internal;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Opening and closing texts with places that are filled in for each letter. */
final class TextPattern {

    /** What may stand in braces, in the words of the office that writes the text. */
    static final List<String> PLACES = List.of("kantor", "kota", "hari", "tanggal", "perihal", "kepada", "penandatangan", "jabatan");

    private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)}");

    private TextPattern() {}

    /** The first place nobody could fill in, or null. */
    static @Nullable String unknown(String text) {
        return PLACE.matcher(text).results().map(found -> found.group(1)).filter(name -> !PLACES.contains(name)).findFirst().orElse(null);
    }

    static String filled(String text, Map<String, String> values) {
        return PLACE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(values.getOrDefault(found.group(1), found.group())));
    }
}
