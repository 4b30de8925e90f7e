package id.pulih.outcomes;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How many domains rose ({@code improved}) of those that could be compared ({@code of}), and what that means (R27). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"improved", "of", "verdict", "reason", "rule"})
public record ImprovementVerdict(
        int improved, int of, Status verdict, @Nullable Reason reason) {

    /** All four domains rose, some did, none did, or not all four could be compared (K10). */
    public enum Status {
        MENINGKAT,
        SEBAGIAN,
        TIDAK_MENINGKAT,
        BELUM_DINILAI;

        /** The lower-case word used in JSON, for example {@code tidak-meningkat}. */
        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** The rule of the verdict, to be found among the citations. */
    @JsonProperty
    public String rule() {
        return Citation.IMPROVEMENT;
    }

    static ImprovementVerdict of(Collection<DomainOutcome> domains, @Nullable Reason notComparable) {
        List<Change> changes = domains.stream()
                .map(DomainOutcome::change)
                .filter(Objects::nonNull)
                .toList();
        int improved = Collections.frequency(changes, Change.MENINGKAT);
        int compared = changes.size();
        Reason reason = notComparable == null && compared < domains.size() ? Reason.DOMAIN_NOT_SCORED : notComparable;
        return new ImprovementVerdict(improved, compared, status(improved, compared, reason), reason);
    }

    private static Status status(int improved, int compared, @Nullable Reason reason) {
        if (reason != null) {
            return Status.BELUM_DINILAI;
        }
        return improved == compared ? Status.MENINGKAT : improved == 0 ? Status.TIDAK_MENINGKAT : Status.SEBAGIAN;
    }
}
