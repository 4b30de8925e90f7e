package id.pulih.instruments;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The four subscales of URICA; maintenance measures the struggle to maintain. */
public enum UricaSubscale {
    PRECONTEMPLATION,
    CONTEMPLATION,
    ACTION,
    MAINTENANCE;

    /** The lower-case word used in JSON, for example {@code action}. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
