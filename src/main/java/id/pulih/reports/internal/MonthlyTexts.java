package id.pulih.reports.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The words of all sections as one text, so that they are sealed together. */
@Component
class MonthlyTexts {

    private static final TypeReference<LinkedHashMap<String, String>> TEXTS = new TypeReference<>() {};

    private final JsonMapper json;

    MonthlyTexts(JsonMapper json) {
        this.json = json;
    }

    String write(Map<String, String> words) {
        return json.writeValueAsString(words);
    }

    Map<String, String> read(@Nullable String text) {
        return text == null ? Map.of() : json.readValue(text, TEXTS);
    }
}
