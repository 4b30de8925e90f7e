package id.pulih.letters.internal;

import java.util.LinkedHashMap;
import java.util.Map;

/** How one office writes one kind of letter. */
public record LetterTemplate(String pattern, String opening, String closing) {

    Map<String, String> values() {
        var values = new LinkedHashMap<String, String>();
        values.put("pattern", pattern);
        values.put("opening", opening);
        values.put("closing", closing);
        return values;
    }
}
