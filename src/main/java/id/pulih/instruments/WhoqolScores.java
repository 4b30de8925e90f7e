package id.pulih.instruments;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The scores of one WHOQOL-BREF form, with the version, method and missing rule that made them (K12); written as JSON in
 * the shape of the public API and read back from it.
 */
@JsonPropertyOrder({"instrument", "version", "method", "missingRule", "answered", "valid", "overall", "domains"})
public record WhoqolScores(
        String version,
        ScoringMethod method,
        MissingRule missingRule,
        int answered,
        Overall overall,
        Map<WhoqolDomain, DomainScore> domains) {

    /** Items 1 and 2 as chosen, 1-5, or null; they belong to no domain. */
    public record Overall(@Nullable Integer q1, @Nullable Integer q2) {}

    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    public String instrument() {
        return "whoqol-bref";
    }

    /** Whether the whole form has enough answers; a single domain can still lack its own. */
    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    public boolean valid() {
        return domains.values().stream().noneMatch(it -> it.invalidReason() == InvalidReason.FORM_INCOMPLETE);
    }
}
