package id.pulih.instruments;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How a raw WHOQOL-BREF sum becomes a score; scores of different methods are never compared (K12). */
public enum ScoringMethod {
    /** The printed WHO table, rounded at 4-20 and again at 0-100: the one that gives the 56 and 69 of S004:642. */
    WHO_TABLE,
    /** The unrounded formula of WHO's computer scoring. */
    WHO_EXACT;

    /** The lower-case word used in JSON, for example {@code who-table}. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The constant with this code, if there is one. */
    public static Optional<ScoringMethod> find(String code) {
        return Stream.of(values()).filter(it -> it.code().equals(code)).findFirst();
    }
}
