package id.pulih.instruments;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The scores of one URICA form, rounded to two decimals; a subscale with too few answers is null, and then so are
 * readiness and stage. During treatment the action and maintenance subscales say more than readiness does (HABITS Lab).
 */
@JsonPropertyOrder({"instrument", "version", "answered", "valid", "subscales", "readiness", "stage", "stageIsIndicative"
})
public record UricaScores(
        String version,
        int answered,
        Map<UricaSubscale, @Nullable BigDecimal> subscales,
        @Nullable BigDecimal readiness,
        @Nullable UricaStage stage) {

    static UricaScores of(
            String version, int answered, Map<UricaSubscale, @Nullable Fraction> exact, @Nullable UricaBands bands) {
        Map<UricaSubscale, @Nullable BigDecimal> rounded = new EnumMap<>(UricaSubscale.class);
        exact.forEach((subscale, score) -> rounded.put(subscale, score == null ? null : score.rounded(2)));
        Fraction readiness = readiness(exact);
        return new UricaScores(
                version,
                answered,
                rounded,
                readiness == null ? null : readiness.rounded(2),
                readiness == null || bands == null ? null : bands.stageOf(readiness));
    }

    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    public String instrument() {
        return "urica";
    }

    /** Whether every subscale has enough answers. */
    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    public boolean valid() {
        return readiness != null;
    }

    /** Always true: published cut-offs contradict each other, so no decision may hang on the stage. */
    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    public boolean stageIsIndicative() {
        return true;
    }

    private static @Nullable Fraction readiness(Map<UricaSubscale, @Nullable Fraction> exact) {
        Fraction precontemplation = exact.get(UricaSubscale.PRECONTEMPLATION);
        Fraction contemplation = exact.get(UricaSubscale.CONTEMPLATION);
        Fraction action = exact.get(UricaSubscale.ACTION);
        Fraction maintenance = exact.get(UricaSubscale.MAINTENANCE);
        if (precontemplation == null || contemplation == null || action == null || maintenance == null) {
            return null;
        }
        return contemplation.plus(action).plus(maintenance).minus(precontemplation);
    }
}
