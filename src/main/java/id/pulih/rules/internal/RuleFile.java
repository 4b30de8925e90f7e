package id.pulih.rules.internal;

import id.pulih.rules.DatedValue;
import id.pulih.rules.Document;
import id.pulih.rules.OverrideRange;
import id.pulih.rules.Rule;
import id.pulih.rules.RuleType;
import id.pulih.rules.RuleValue;
import id.pulih.rules.Source;
import id.pulih.rules.Text;
import id.pulih.rules.Threshold;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One rule as it is written in YAML. */
record RuleFile(String id, String code, Text name, Text explanation, Value value, Origin source) {

    record Value(RuleType type, @Nullable String unit, List<Dated> dated, @Nullable Range override) {}

    record Dated(LocalDate from, Object value) {}

    record Range(@Nullable Integer min, @Nullable Integer max, @Nullable List<Object> choices) {}

    record Origin(
            String document, String clause, String lines, @Nullable LocalDate verified, @Nullable List<String> settles) {}

    Rule toRule(Map<String, Document> documents) {
        try {
            return new Rule(id, code, name, explanation, threshold(), origin(documents));
        } catch (RuntimeException problem) {
            throw new IllegalStateException("rule " + id + ": " + problem.getMessage(), problem);
        }
    }

    private Threshold threshold() {
        var dated = value.dated.stream().map(each -> new DatedValue(each.from, RuleValue.of(each.value))).toList();
        return new Threshold(value.type, value.unit, dated, value.override == null ? null : range(value.override));
    }

    private static OverrideRange range(Range range) {
        var choices = range.choices == null ? null : range.choices.stream().map(RuleValue::of).toList();
        return new OverrideRange(range.min, range.max, choices);
    }

    private Source origin(Map<String, Document> documents) {
        Document document = documents.get(source.document);
        if (document == null) {
            throw new IllegalArgumentException("unknown document " + source.document);
        }
        var settles = source.settles == null ? List.<String>of() : source.settles;
        return new Source(document, source.clause, source.lines, source.verified, settles);
    }
}
