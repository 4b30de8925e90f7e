package id.pulih.outcomes;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonValue;
import id.pulih.instruments.QualityClass;
import id.pulih.instruments.WhoqolDomain;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the final WHOQOL-BREF shows (R26), and each domain from start to end; {@code threshold} is on 0-100. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"verdict", "reason", "threshold", "domains", "rule"})
public record QualityOfLifeVerdict(
        Status verdict, @Nullable Reason reason, int threshold, Map<WhoqolDomain, DomainOutcome> domains) {

    /** Good, poor, not yet assessed (K10). */
    public enum Status {
        BAIK,
        KURANG,
        BELUM_DINILAI;

        /** The lower-case word used in JSON, for example {@code belum-dinilai}. */
        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** The rule of the verdict, to be found among the citations. */
    @JsonProperty
    public String rule() {
        return Citation.QUALITY_OF_LIFE;
    }

    /** Good only if all four domains are; not assessed as long as one of the four has no score. */
    static QualityOfLifeVerdict of(Map<WhoqolDomain, DomainOutcome> domains, boolean hasFinal, int threshold) {
        if (!hasFinal) {
            return new QualityOfLifeVerdict(Status.BELUM_DINILAI, Reason.NO_FINAL_SCORE, threshold, domains);
        }
        if (domains.values().stream().anyMatch(it -> it.qualityClass() == null)) {
            return new QualityOfLifeVerdict(Status.BELUM_DINILAI, Reason.DOMAIN_NOT_SCORED, threshold, domains);
        }
        boolean good = domains.values().stream().allMatch(it -> it.qualityClass() == QualityClass.BAIK);
        return new QualityOfLifeVerdict(good ? Status.BAIK : Status.KURANG, null, threshold, domains);
    }
}
