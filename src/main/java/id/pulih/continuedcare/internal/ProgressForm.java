package id.pulih.continuedcare.internal;

import id.pulih.activities.Condition;
import id.pulih.activities.ReportTag;
import id.pulih.platform.Input;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The progress form of a home visit. The source names the form and not its fields: these are ours.
 *
 * @param values by field, as typed and checked
 * @param reason of a correction
 */
record ProgressForm(UUID id, int based, Condition condition, Map<String, String> values, @Nullable String reason) {

    /** Each is better, the same or worse than before. */
    static final List<String> AREAS = List.of("health", "feelings", "family", "work", "community");
    static final List<String> COURSES = List.of("better", "same", "worse");
    static final List<String> WORDS = List.of("obstacles", "support", "nextSteps", "conclusion");

    /** In the order of the form. */
    static List<String> fields() {
        var fields = new ArrayList<String>(List.of("occurredAt", "condition"));
        fields.addAll(AREAS);
        fields.addAll(WORDS);
        fields.add("tag");
        return fields;
    }

    static ProgressForm read(Input input) {
        var values = new LinkedHashMap<String, String>();
        values.put("occurredAt", input.needText("occurredAt", 60));
        Condition condition = input.needCode("condition", Condition.class);
        values.put("condition", condition.code());
        AREAS.forEach(area -> values.put(area, course(input, area)));
        for (String field : WORDS) {
            String text = field.equals("conclusion") ? input.needText(field, 2000) : input.text(field, 2000);
            values.put(field, text == null ? "" : text);
        }
        ReportTag tag = input.code("tag", ReportTag.class);
        values.put("tag", tag == null ? "" : tag.code());
        int based = input.needInteger("version", 0, 1000);
        String reason = based == 0 ? null : input.needText("reason", 500);
        return new ProgressForm(input.needId("id"), based, condition, values, reason);
    }

    private static String course(Input input, String area) {
        String typed = input.needText(area, 20);
        if (!typed.isEmpty() && !COURSES.contains(typed)) {
            input.error(area, "choice", typed, String.join(", ", COURSES));
        }
        return typed;
    }
}
