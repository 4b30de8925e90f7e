package id.pulih.field.internal;

import id.pulih.activities.Activity;
import id.pulih.platform.Coded;
import id.pulih.platform.Dates;
import id.pulih.platform.Input;
import id.pulih.ui.Ui;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The body of a fact in the words of the office. A code or a field that this server does not know is shown as it came. */
final class FactWords {

    /** In the order of the office's own forms; what else came follows. */
    private static final List<String> ORDER = List.of("occurredAt", "duty", "signs", "urgent", "mode", "place", "source", "informantName",
            "condition", "notes", "text", "reason");

    /** Said elsewhere on the page. */
    private static final List<String> LEFT_OUT = List.of("id", "kind", "amends");

    private FactWords() {}

    /** Label and value of each field that says something. */
    static SequencedMap<String, String> lines(Ui ui, String kind, Input body) {
        var fields = new LinkedHashSet<>(ORDER);
        fields.addAll(body.members());
        var lines = new LinkedHashMap<String, String>();
        for (String field : fields) {
            String value = LEFT_OUT.contains(field) ? "" : value(ui, kind, body, field);
            if (!value.isBlank()) {
                lines.put(label(ui, field), value);
            }
        }
        return lines;
    }

    /** Codes, however they are set apart, in the words that the agent tapped. */
    static String signs(Ui ui, String kind, String codes) {
        return Arrays.stream(codes.split("[^a-z-]+")).filter(code -> !code.isBlank())
                .map(code -> word(ui, "field.app." + kind + ".", code)).collect(Collectors.joining("; "));
    }

    static String kind(Ui ui, String kind) {
        return ui.words().find(ui.locale(), "activities.kind." + kind).orElseGet(() -> word(ui, "inbox.kind.", kind));
    }

    private static String label(Ui ui, String field) {
        return ui.words().find(ui.locale(), "activities." + field).orElseGet(() -> word(ui, "inbox.field.", field));
    }

    private static String value(Ui ui, String kind, Input body, String field) {
        String typed = body.typed(field);
        return switch (field) {
            case "occurredAt" -> time(ui, typed);
            case "signs" -> signs(ui, kind, String.join(" ", all(body, "signs")));
            case "urgent" -> typed.equals("true") ? ui.t("inbox.yes") : "";
            case "source" -> word(ui, "activities.source.", typed.isEmpty() ? body.typed("source.relation") : typed);
            case "informantName" -> typed.isEmpty() ? body.typed("source.name") : typed;
            case "mode", "place", "condition" -> word(ui, "activities." + field + ".", typed);
            case "duty" -> word(ui, "activities.kind.", typed);
            default -> typed.isEmpty() ? String.join("; ", all(body, field)) : typed;
        };
    }

    private static List<String> all(Input body, String field) {
        return Stream.concat(Stream.of(body.typed(field)), body.places(field).stream().map(place -> body.typed(field + "." + place)))
                .filter(text -> !text.isBlank()).toList();
    }

    private static String time(Ui ui, String typed) {
        Instant at = Dates.parseInstant(typed, ZoneOffset.UTC);
        return at == null ? typed : ui.time(at);
    }

    private static String word(Ui ui, String prefix, String code) {
        return code.isEmpty() ? "" : ui.words().find(ui.locale(), prefix + code).orElse(code);
    }

    /** What stands in the record, in the shape in which a telephone would have sent it. */
    static Input body(Activity activity) {
        var values = new HashMap<String, String>();
        put(values, "occurredAt", activity.occurredAt().toString());
        put(values, "mode", activity.mode().code());
        put(values, "place", code(activity.place()));
        put(values, "source", code(activity.source()));
        put(values, "informantName", activity.informantName());
        put(values, "condition", activity.condition().code());
        put(values, "notes", activity.notes());
        put(values, "reason", activity.reason());
        return Input.of(values);
    }

    private static @Nullable String code(@Nullable Coded coded) {
        return coded == null ? null : coded.code();
    }

    private static void put(Map<String, String> values, String field, @Nullable String value) {
        if (value != null) {
            values.put(field, value);
        }
    }
}
