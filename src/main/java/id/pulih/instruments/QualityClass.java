package id.pulih.instruments;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The two classes of a domain score in S004:635-638 (R26), good and poor. */
public enum QualityClass {
    BAIK,
    KURANG;

    /** The lower-case word used in JSON, for example {@code baik}. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
