package id.pulih.outcomes;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Which way a domain score moved from the initial to the final form: up, level or down (K10). */
public enum Change {
    MENINGKAT,
    TETAP,
    MENURUN;

    /** The lower-case word used in JSON, for example {@code meningkat}. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Change of(int sign) {
        return sign > 0 ? MENINGKAT : sign == 0 ? TETAP : MENURUN;
    }
}
