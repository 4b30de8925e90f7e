package id.pulih.instruments;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Why a score could not be made. */
public enum InvalidReason {
    /** The subscale or domain has fewer answers than the missing rule asks. */
    TOO_FEW_ANSWERS,
    /** The whole form has fewer answers than the missing rule asks. */
    FORM_INCOMPLETE;

    /** The lower-case word used in JSON, for example {@code too-few-answers}. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
