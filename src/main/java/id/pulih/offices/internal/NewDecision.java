package id.pulih.offices.internal;

import id.pulih.offices.OfficeRules;
import id.pulih.platform.Dates;
import id.pulih.platform.Input;
import id.pulih.rules.OverrideRange;
import id.pulih.rules.Rule;
import id.pulih.rules.RuleValue;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * An office's own value of a rule.
 *
 * @param effectiveFrom today or later: what was judged by the old value stays as it was
 */
record NewDecision(UUID id, String rule, String value, LocalDate effectiveFrom, String reason) {

    static NewDecision read(Input input, Rule rule, LocalDate today) {
        String value = input.needText("value", 60);
        if (input.ok("value") && OfficeRules.parse(rule, value).filter(rule::allows).isEmpty()) {
            refuse(input, rule.threshold().override(), value);
        }
        LocalDate from = input.needDate("effectiveFrom");
        if (input.ok("effectiveFrom") && from.isBefore(today)) {
            input.error("effectiveFrom", "date-past", Dates.typed(from));
        }
        var decision = new NewDecision(input.needId("id"), rule.id(), value, from, input.needText("reason", 1000));
        input.check();
        return decision;
    }

    private static void refuse(Input input, @org.jspecify.annotations.Nullable OverrideRange range, String value) {
        if (range != null && range.min() != null && range.max() != null) {
            input.error("value", "number", range.min(), range.max(), value);
        } else {
            String choices = range == null || range.choices() == null
                    ? "-"
                    : range.choices().stream().map(RuleValue::toString).collect(Collectors.joining(", "));
            input.error("value", "choice", value, choices);
        }
    }
}
