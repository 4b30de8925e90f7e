package id.pulih.instruments;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Map;

/** One card read: a result for every parameter of the panel, in the panel's order, and what they say together. */
@JsonPropertyOrder({"panel", "results", "tested", "overall"})
public record UrineResult(String panel, Map<String, ParameterResult> results) {

    /** How many parameters were tested, readable or not. */
    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    public int tested() {
        return (int) results.values().stream()
                .filter(it -> it != ParameterResult.NOT_TESTED)
                .count();
    }

    /** Positive if any is; negative if at least one was tested and all tested are negative; else invalid. */
    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    public UrineOverall overall() {
        if (results.containsValue(ParameterResult.POSITIVE)) {
            return UrineOverall.POSITIVE;
        }
        return tested() == 0 || results.containsValue(ParameterResult.INVALID)
                ? UrineOverall.INVALID
                : UrineOverall.NEGATIVE;
    }
}
