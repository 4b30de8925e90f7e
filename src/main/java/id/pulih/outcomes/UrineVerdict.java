package id.pulih.outcomes;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonValue;
import id.pulih.instruments.UrineOverall;
import id.pulih.instruments.UrineResult;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the final urine test shows (R25); {@code panel}, {@code tested} and {@code of} (parameters tested, of those on the
 * panel) are there when a test is, so that nobody reads a negative of one strip as a negative of six.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"verdict", "reason", "panel", "tested", "of", "rule"})
public record UrineVerdict(
        Status verdict,
        @Nullable Reason reason,
        @Nullable String panel,
        @Nullable Integer tested,
        @Nullable Integer of) {

    /** Recovered, not yet recovered, not yet assessed (K10). */
    public enum Status {
        PULIH,
        BELUM_PULIH,
        BELUM_DINILAI;

        /** The lower-case word used in JSON, for example {@code belum-pulih}. */
        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** The rule of the verdict, to be found among the citations. */
    @JsonProperty
    public String rule() {
        return Citation.URINE;
    }

    static UrineVerdict of(@Nullable UrineResult test) {
        if (test == null) {
            return new UrineVerdict(Status.BELUM_DINILAI, Reason.NO_FINAL_TEST, null, null, null);
        }
        Status status = switch (test.overall()) {
            case NEGATIVE -> Status.PULIH;
            case POSITIVE -> Status.BELUM_PULIH;
            case INVALID -> Status.BELUM_DINILAI;
        };
        Reason reason = test.overall() == UrineOverall.INVALID ? Reason.FINAL_TEST_INVALID : null;
        return new UrineVerdict(
                status, reason, test.panel(), test.tested(), test.results().size());
    }
}
