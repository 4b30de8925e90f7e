package id.pulih.outcomes;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Why a verdict could not be given. */
public enum Reason {
    NO_FINAL_TEST,
    FINAL_TEST_INVALID,
    NO_INITIAL_SCORE,
    NO_FINAL_SCORE,
    /** A domain has too few answers, so that not all four can be judged. */
    DOMAIN_NOT_SCORED,
    /** The two forms were scored by different methods, whose numbers are never compared (K12). */
    METHODS_DIFFER;

    /** The lower-case word used in JSON, for example {@code methods-differ}. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
