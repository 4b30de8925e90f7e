package id.pulih.instruments;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What the five options of an item grade; the wording of the options belongs to the licensed form. */
public enum ScaleType {
    /** From very poor to very good. */
    QUALITY,
    /** From very dissatisfied to very satisfied. */
    SATISFACTION,
    /** From not at all to an extreme amount. */
    INTENSITY,
    /** From not at all to completely. */
    CAPACITY,
    /** From never to always. */
    FREQUENCY;

    /** The lower-case word used in JSON, for example {@code intensity}. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
