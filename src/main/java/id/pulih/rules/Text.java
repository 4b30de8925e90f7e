package id.pulih.rules;

import java.util.Locale;

/** A sentence in both languages; Indonesian is the language of the programme, English the second. */
public record Text(String id, String en) {

    public Text {
        if (id.isBlank() || en.isBlank()) {
            throw new IllegalArgumentException("a text needs both languages: '" + id + "' / '" + en + "'");
        }
    }

    public String in(Locale locale) {
        return "en".equals(locale.getLanguage()) ? en : id;
    }
}
