package id.pulih.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How far an office may move a threshold: from min to max for numbers, one of the choices for the rest. */
public record OverrideRange(@Nullable Integer min, @Nullable Integer max, @Nullable List<RuleValue> choices) {

    public OverrideRange {
        boolean numeric = min != null && max != null && choices == null && min <= max;
        boolean listed = min == null && max == null && choices != null && !choices.isEmpty();
        if (!numeric && !listed) {
            throw new IllegalArgumentException("an override range is min and max, or choices");
        }
    }

    public boolean allows(RuleValue value) {
        if (choices != null) {
            return choices.contains(value);
        }
        return value instanceof RuleValue.Whole(int number) && min <= number && number <= max;
    }
}
