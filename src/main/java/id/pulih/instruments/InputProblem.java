package id.pulih.instruments;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One thing wrong with what was entered. {@code field} is the path of the field: {@code answers.3},
 * {@code preReversedItems.30} or {@code results.AMP}.
 */
public record InputProblem(String field, Code code) {

    /** What can be wrong; a missing answer is not a problem here, the caller asks for its reason. */
    public enum Code {
        UNKNOWN_ITEM,
        /** The answer is not one of the options 1-5. */
        OUT_OF_RANGE,
        UNKNOWN_PARAMETER,
        UNKNOWN_RESULT;

        /** The lower-case word used in JSON, for example {@code out-of-range}. */
        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static List<InputProblem> inAnswers(Map<Integer, @Nullable Integer> answers, Set<Integer> items) {
        List<InputProblem> problems = new ArrayList<>();
        answers.forEach((item, option) -> {
            if (!items.contains(item)) {
                problems.add(new InputProblem("answers." + item, Code.UNKNOWN_ITEM));
            } else if (option != null && (option < 1 || option > 5)) {
                problems.add(new InputProblem("answers." + item, Code.OUT_OF_RANGE));
            }
        });
        return problems;
    }
}
