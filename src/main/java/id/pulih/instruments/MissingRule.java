package id.pulih.instruments;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Which published WHO rule says how many answers suffice; the numbers are in whoqol-bref.yaml. */
public enum MissingRule {
    /** The minimums of WHO's scoring syntax. */
    WHO_SYNTAX,
    /** The minimums of the text of WHO's manual. */
    WHO_TEXT;

    /** The lower-case word used in JSON, for example {@code who-syntax}. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The constant with this code, if there is one. */
    public static Optional<MissingRule> find(String code) {
        return Stream.of(values()).filter(it -> it.code().equals(code)).findFirst();
    }
}
