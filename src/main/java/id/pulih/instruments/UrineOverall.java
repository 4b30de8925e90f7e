package id.pulih.instruments;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a urine test says as a whole. */
public enum UrineOverall {
    NEGATIVE,
    POSITIVE,
    /** Not positive, and not all that was tested is readable and negative. */
    INVALID;

    /** The lower-case word used in JSON, for example {@code negative}. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
