package id.pulih.outcomes;

import id.pulih.instruments.DomainScore;
import id.pulih.instruments.Fraction;
import id.pulih.instruments.UrineResult;
import id.pulih.instruments.WhoqolDomain;
import id.pulih.instruments.WhoqolScores;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns measurements into verdicts. */
public final class Verdicts {

    private Verdicts() {}

    /**
     * The verdicts on one episode. What is missing gives {@code belum-dinilai} with a reason, never an error.
     *
     * @param initialForm the scores marked as initial, or null
     * @param finalForm the scores marked as final, or null; an interim form must not be passed (K7)
     * @param finalTest the urine test marked as final, or null
     * @param threshold the lowest 0-100 score of class {@code baik} (S004:635: 56)
     */
    public static Outcome of(
            @Nullable WhoqolScores initialForm,
            @Nullable WhoqolScores finalForm,
            @Nullable UrineResult finalTest,
            int threshold) {
        Reason notComparable = notComparable(initialForm, finalForm);
        Map<WhoqolDomain, DomainOutcome> domains = new EnumMap<>(WhoqolDomain.class);
        for (WhoqolDomain domain : WhoqolDomain.values()) {
            Fraction start = value(initialForm, domain);
            Fraction end = value(finalForm, domain);
            domains.put(domain, DomainOutcome.of(start, end, notComparable == null, threshold));
        }
        return new Outcome(
                UrineVerdict.of(finalTest),
                QualityOfLifeVerdict.of(domains, finalForm != null, threshold),
                ImprovementVerdict.of(domains.values(), notComparable),
                Citation.ALL);
    }

    private static @Nullable Reason notComparable(@Nullable WhoqolScores first, @Nullable WhoqolScores last) {
        if (first == null) {
            return Reason.NO_INITIAL_SCORE;
        }
        if (last == null) {
            return Reason.NO_FINAL_SCORE;
        }
        return first.method() == last.method() ? null : Reason.METHODS_DIFFER;
    }

    private static @Nullable Fraction value(@Nullable WhoqolScores scores, WhoqolDomain domain) {
        DomainScore score = scores == null ? null : scores.domains().get(domain);
        return scores == null || score == null ? null : score.value(scores.method());
    }
}
