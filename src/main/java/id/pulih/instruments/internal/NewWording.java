package id.pulih.instruments.internal;

import id.pulih.instruments.Instrument;
import id.pulih.instruments.Wordings;
import id.pulih.platform.Coded;
import id.pulih.platform.Input;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** A wording as it was sent: lines {@code item;text} (or a comma or tab between), one for every item of the version. */
public record NewWording(Wordings.Imported imported, SortedMap<Integer, String> texts) {

    private static final List<String> LANGUAGES = List.of("id", "en");

    static NewWording read(Input input, LocalDate today) {
        var versions = new ArrayList<String>();
        for (Instrument each : Instrument.values()) {
            each.versions().forEach(version -> versions.add(each.code() + "/" + version));
        }
        String wanted = AnswerSheets.one(input, "version", versions);
        if (wanted == null) {
            input.error("version", "required");
            wanted = versions.getFirst();
        }
        String[] parts = wanted.split("/", 2);
        String language = AnswerSheets.one(input, "language", LANGUAGES);
        if (language == null) {
            input.error("language", "required");
        }
        String licence = input.needText("licence", 500);
        Set<Integer> items = Coded.of(Instrument.class, parts[0]).items(parts[1]);
        var texts = texts(input, items);
        input.check();
        return new NewWording(
                new Wordings.Imported(parts[0], parts[1], Objects.requireNonNull(language), texts.size(), licence, today), texts);
    }

    private static SortedMap<Integer, String> texts(Input input, Set<Integer> items) {
        var texts = new TreeMap<Integer, String>();
        int number = 0;
        for (String line : input.needText("lines", 60_000).lines().toList()) {
            number++;
            String[] parts = line.strip().split("[;,\t]", 2);
            if (line.isBlank() || (number == 1 && !parts[0].matches("\"?[0-9]+\"?"))) {
                continue;
            }
            Integer item = AnswerSheets.item(unquoted(parts[0]), items);
            String text = parts.length < 2 ? "" : unquoted(parts[1]);
            if (item == null || text.isEmpty() || text.length() > 500 || texts.put(item, text) != null) {
                input.error("lines", "wording-line", number, line.length() > 80 ? line.substring(0, 80) + "…" : line, items.size());
            }
        }
        if (input.ok("lines") && !texts.keySet().equals(items)) {
            var missing = new ArrayList<>(items);
            missing.removeAll(texts.keySet());
            input.error("lines", "wording-missing", missing.size(), missing.toString());
        }
        return texts;
    }

    /** A CSV field in quotation marks, with doubled ones inside. */
    private static String unquoted(String field) {
        String text = field.strip();
        return text.length() > 1 && text.startsWith("\"") && text.endsWith("\"")
                ? text.substring(1, text.length() - 1).replace("\"\"", "\"").strip()
                : text;
    }
}
