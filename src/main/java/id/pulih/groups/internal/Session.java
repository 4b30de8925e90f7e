package id.pulih.groups.internal;

import id.pulih.activities.ReportTag;
import id.pulih.platform.Input;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was said in a counselling session, without names.
 *
 * @param prayer whether it began with a prayer
 * @param rules  what the group agreed on
 * @param action what everybody will do: the contract begins with it
 * @param tag    what the summary is for in the quarterly report; null for nothing
 */
record Session(boolean prayer, @Nullable String rules, @Nullable String conduct, @Nullable String summary, @Nullable String action,
        @Nullable ReportTag tag) {

    static Session read(Input input) {
        ReportTag tag = input.code("tag", ReportTag.class);
        String summary = input.text("summary", 2000);
        if (tag != null && summary == null) {
            input.error("summary", "needed-for-tag");
        }
        return new Session(input.yesOrNo("prayer"), input.text("rules", 1000), input.text("conduct", 3000), summary, input.text("action", 2000), tag);
    }

    Map<String, String> values() {
        var values = new LinkedHashMap<String, String>();
        values.put("prayer", prayer ? "true" : "");
        values.put("rules", text(rules));
        values.put("conduct", text(conduct));
        values.put("summary", text(summary));
        values.put("action", text(action));
        values.put("tag", tag == null ? "" : tag.code());
        return values;
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
