package id.pulih.instruments;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The stage that URICA readiness falls in: an indication, because published cut-offs disagree. */
public enum UricaStage {
    PRECONTEMPLATION,
    CONTEMPLATION,
    ACTION;

    /** The lower-case word used in JSON, for example {@code contemplation}. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
