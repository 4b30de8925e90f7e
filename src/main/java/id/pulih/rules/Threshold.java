package id.pulih.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The values of a rule over time, oldest first. The unit is a word such as {@code months} and is absent for yes/no and
 * choices; the override is absent where no office may depart from the source.
 */
public record Threshold(RuleType type, @Nullable String unit, List<DatedValue> dated, @Nullable OverrideRange override) {

    public Threshold {
        dated = List.copyOf(dated);
        if (dated.isEmpty()) {
            throw new IllegalArgumentException("no value");
        }
        if (type == RuleType.INTEGER && unit == null) {
            throw new IllegalArgumentException("a number needs a unit");
        }
        for (int i = 0; i < dated.size(); i++) {
            checkValue(type, dated.get(i).value(), override);
            if (i > 0 && !dated.get(i - 1).from().isBefore(dated.get(i).from())) {
                throw new IllegalArgumentException("values must be ordered by date");
            }
        }
        if (override != null && override.choices() != null && !override.choices().stream().allMatch(type::holds)) {
            throw new IllegalArgumentException("the choices are not all " + type);
        }
    }

    private static void checkValue(RuleType type, RuleValue value, @Nullable OverrideRange override) {
        if (!type.holds(value)) {
            throw new IllegalArgumentException(value + " is not of type " + type);
        }
        if (override != null && !override.allows(value)) {
            throw new IllegalArgumentException(value + " is outside its own override range");
        }
    }
}
