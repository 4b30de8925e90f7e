package id.pulih.instruments;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The four domains of WHOQOL-BREF, in the order of the WHO scoring text. */
public enum WhoqolDomain {
    PHYSICAL,
    PSYCHOLOGICAL,
    SOCIAL,
    ENVIRONMENT;

    /** The lower-case word used in JSON, for example {@code physical}. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
