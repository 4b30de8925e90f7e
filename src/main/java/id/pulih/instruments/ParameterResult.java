package id.pulih.instruments;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a urine card showed for one parameter. */
public enum ParameterResult {
    NEGATIVE,
    POSITIVE,
    /** The control line did not appear, or the strip could not be read. */
    INVALID,
    NOT_TESTED;

    /** The lower-case word used in JSON, for example {@code not-tested}. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The constant with this code, if there is one. */
    public static Optional<ParameterResult> find(String code) {
        return Stream.of(values()).filter(it -> it.code().equals(code)).findFirst();
    }
}
