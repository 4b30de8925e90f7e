package id.pulih.instruments;

import static java.math.RoundingMode.HALF_UP;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;

/** Random forms against a second scoring, written from the WHO formulas with decimal arithmetic and its own key. */
class WhoqolOracleTest {

    private static final Map<String, int[]> KEY = Map.of(
            "physical", new int[] {-3, -4, 10, 15, 16, 17, 18},
            "psychological", new int[] {5, 6, 7, 11, 19, -26},
            "social", new int[] {20, 21, 22},
            "environment", new int[] {8, 9, 12, 13, 14, 23, 24, 25});
    private static final Map<String, Integer> SYNTAX =
            Map.of("physical", 6, "psychological", 5, "social", 2, "environment", 6);
    private static final Map<String, Integer> TEXT =
            Map.of("physical", 5, "psychological", 4, "social", 2, "environment", 6);
    private static final MathContext PRECISE = new MathContext(40);

    @Property(tries = 20_000, shrinking = ShrinkingMode.BOUNDED)
    void everyFormScoresAsTheFormulasSay(
            @ForAll("forms") List<Integer> form,
            @ForAll Set<@net.jqwik.api.constraints.IntRange(min = 1, max = 26) Integer> turned,
            @ForAll ScoringMethod method,
            @ForAll MissingRule rule,
            @ForAll @net.jqwik.api.constraints.IntRange(max = 100) int threshold) {
        Map<Integer, Integer> answers = new HashMap<>();
        for (int item = 1; item <= 26; item++) {
            if (form.get(item - 1) != 0) {
                answers.put(item, form.get(item - 1));
            }
        }
        WhoqolOptions options = WhoqolBref.standard()
                .options(threshold)
                .withMethod(method)
                .withMissingRule(rule)
                .withPreReversedItems(turned);

        WhoqolScores scores = WhoqolBref.standard().score(answers, options);

        assertThat(scores.answered()).isEqualTo(answers.size());
        assertThat(scores.valid()).isEqualTo(answers.size() * 100 >= 80 * 26);
        scores.domains()
                .forEach((domain, score) -> agrees(
                        score,
                        KEY.get(domain.code()),
                        answers,
                        turned,
                        (rule == MissingRule.WHO_TEXT ? TEXT : SYNTAX).get(domain.code()),
                        method,
                        threshold));
    }

    @Provide
    Arbitrary<List<Integer>> forms() {
        Arbitrary<Integer> mostlyAnswered = Arbitraries.frequency(
                Tuple.of(1, 0), Tuple.of(2, 1), Tuple.of(2, 2), Tuple.of(2, 3), Tuple.of(2, 4), Tuple.of(2, 5));
        Arbitrary<Integer> answered = Arbitraries.integers().between(1, 5);
        return Arbitraries.oneOf(
                mostlyAnswered.list().ofSize(26), answered.list().ofSize(26));
    }

    private static void agrees(
            DomainScore score,
            int[] key,
            Map<Integer, Integer> answers,
            Set<Integer> turned,
            int minimum,
            ScoringMethod method,
            int threshold) {
        int raw = 0;
        int answered = 0;
        for (int signed : key) {
            Integer option = answers.get(Math.abs(signed));
            if (option != null) {
                answered++;
                // Two reversals cancel out, so an item is turned when exactly one of them applies.
                raw += signed < 0 ^ turned.contains(Math.abs(signed)) ? 6 - option : option;
            }
        }
        assertThat(score.raw()).isEqualTo(raw);
        assertThat(score.answered()).isEqualTo(answered);
        if (answers.size() * 100 < 80 * 26 || answered < minimum) {
            assertThat(score.score4to20()).isNull();
            assertThat(score.score0to100()).isNull();
            assertThat(score.qualityClass()).isNull();
            assertThat(score.invalidReason())
                    .isEqualTo(answers.size() < 21 ? InvalidReason.FORM_INCOMPLETE : InvalidReason.TOO_FEW_ANSWERS);
            return;
        }
        // Multiplied before it is divided, so that a quotient with a half in it is exact and rounds as one.
        boolean table = method == ScoringMethod.WHO_TABLE;
        BigDecimal upTo20 = BigDecimal.valueOf(4L * raw).divide(BigDecimal.valueOf(answered), PRECISE);
        BigDecimal exact = BigDecimal.valueOf(25L * (raw - answered)).divide(BigDecimal.valueOf(answered), PRECISE);
        BigDecimal whole =
                upTo20.setScale(0, HALF_UP).subtract(BigDecimal.valueOf(4)).multiply(new BigDecimal("6.25"));
        BigDecimal judged = table ? whole.setScale(0, HALF_UP) : exact;
        assertThat(score.score4to20()).isEqualTo(upTo20.setScale(table ? 0 : 2, HALF_UP));
        assertThat(score.score0to100()).isEqualTo(judged.setScale(table ? 0 : 2, HALF_UP));
        assertThat(score.qualityClass())
                .isEqualTo(
                        judged.compareTo(BigDecimal.valueOf(threshold)) >= 0 ? QualityClass.BAIK : QualityClass.KURANG);
    }
}
