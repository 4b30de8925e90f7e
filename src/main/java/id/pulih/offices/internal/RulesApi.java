package id.pulih.offices.internal;

import id.pulih.access.Asker;
import id.pulih.access.Asking;
import id.pulih.offices.OfficeRules;
import id.pulih.rules.OverrideRange;
import id.pulih.rules.Rule;
import id.pulih.rules.RuleValue;
import id.pulih.rules.Rules;
import id.pulih.rules.Text;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /rules}: the rule book with the values of today in the asker's office. */
@RestController
class RulesApi {

    record RulesBody(LocalDate day, List<RuleBody> items) {}

    /** {@code value} holds in the asker's office today, {@code bookValue} where no office decided otherwise. */
    record RuleBody(String id, String code, Text name, Text explanation, String type, @Nullable String unit, Object value,
            Object bookValue, List<DatedBody> history, @Nullable OverrideBody override, SourceBody source) {}

    record DatedBody(LocalDate from, Object value) {}

    record OverrideBody(@Nullable Integer min, @Nullable Integer max, @Nullable List<Object> choices) {}

    record SourceBody(String document, Text title, String clause, @Nullable LocalDate verified) {}

    private final Asking asking;
    private final Rules rules;
    private final OfficeRules officeRules;
    private final Clock clock;

    RulesApi(Asking asking, Rules rules, OfficeRules officeRules, Clock clock) {
        this.asking = asking;
        this.rules = rules;
        this.officeRules = officeRules;
        this.clock = clock;
    }

    @GetMapping("/api/v1/rules")
    RulesBody all() {
        Asker asker = asking.now();
        LocalDate today = LocalDate.now(clock.withZone(asker.zone()));
        Map<String, RuleValue> values = officeRules.values(asker.office(), today);
        return new RulesBody(today, rules.all().stream().map(rule -> body(rule, values.get(rule.id()), today)).toList());
    }

    private static RuleBody body(Rule rule, RuleValue value, LocalDate today) {
        var threshold = rule.threshold();
        var source = rule.source();
        return new RuleBody(rule.id(), rule.code(), rule.name(), rule.explanation(), threshold.type().toString(),
                threshold.unit(), plain(value), plain(rule.valueOn(today)),
                threshold.dated().stream().map(dated -> new DatedBody(dated.from(), plain(dated.value()))).toList(),
                override(threshold.override()),
                new SourceBody(source.document().code(), source.document().title(), source.clause(), source.verified()));
    }

    private static @Nullable OverrideBody override(@Nullable OverrideRange range) {
        return range == null ? null : new OverrideBody(range.min(), range.max(),
                range.choices() == null ? null : range.choices().stream().map(RulesApi::plain).toList());
    }

    private static Object plain(RuleValue value) {
        return switch (value) {
            case RuleValue.Whole(int number) -> number;
            case RuleValue.Flag(boolean flag) -> flag;
            case RuleValue.Choice(String word) -> word;
        };
    }
}
