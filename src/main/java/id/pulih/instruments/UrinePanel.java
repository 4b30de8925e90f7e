package id.pulih.instruments;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A urine screening card as a list of parameters. An office constructs its own; the shipped ones are in
 * {@code instruments/urine-panels.yaml}.
 *
 * @param loinc the LOINC code of the panel, or null
 */
public record UrinePanel(String code, Label name, @Nullable String loinc, List<Parameter> parameters) {

    private static final List<UrinePanel> SHIPPED =
            Definitions.read("urine-panels.yaml", Shipped.class).resolved();

    /** One strip; {@code loinc} and {@code cutOff} (ng/mL, the kit in hand decides) are null where none is known. */
    public record Parameter(
            String code,
            Label name,
            @Nullable String loinc,
            @Nullable Integer cutOff) {}

    record Shipped(List<Parameter> parameters, List<Listed> panels) {

        record Listed(String code, Label name, String loinc, List<String> parameters) {}

        List<UrinePanel> resolved() {
            return panels.stream()
                    .map(it -> new UrinePanel(
                            it.code(),
                            it.name(),
                            it.loinc(),
                            it.parameters().stream().map(this::named).toList()))
                    .toList();
        }

        private Parameter named(String code) {
            return parameters.stream()
                    .filter(it -> it.code().equals(code))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** The panels as shipped: {@code napza-6} and {@code napza-7}. */
    public static List<UrinePanel> shipped() {
        return SHIPPED;
    }

    /** The shipped panel with this code, if there is one. */
    public static Optional<UrinePanel> find(String code) {
        return SHIPPED.stream().filter(it -> it.code().equals(code)).findFirst();
    }

    /** What is wrong with the results, parameter code to result code; empty when they can be read. */
    public List<InputProblem> check(Map<String, @Nullable String> results) {
        List<InputProblem> problems = new ArrayList<>();
        results.forEach((parameter, result) -> {
            if (parameters.stream().noneMatch(it -> it.code().equals(parameter))) {
                problems.add(new InputProblem("results." + parameter, InputProblem.Code.UNKNOWN_PARAMETER));
            } else if (result == null || ParameterResult.find(result).isEmpty()) {
                problems.add(new InputProblem("results." + parameter, InputProblem.Code.UNKNOWN_RESULT));
            }
        });
        return problems;
    }

    /**
     * Reads a card: positive if any parameter is; negative only if at least one was tested and all tested are negative;
     * else invalid.
     *
     * @param results parameter code to result code; a parameter of the panel that is absent was not tested
     * @throws InvalidInput when {@link #check} finds problems
     */
    public UrineResult read(Map<String, @Nullable String> results) {
        InvalidInput.throwIfAny(check(results));
        Map<String, ParameterResult> read = new LinkedHashMap<>();
        for (Parameter parameter : parameters) {
            String result = Objects.requireNonNullElse(results.get(parameter.code()), "not-tested");
            read.put(parameter.code(), ParameterResult.find(result).orElseThrow());
        }
        return new UrineResult(code, read);
    }
}
