package id.pulih.instruments;

import static java.math.RoundingMode.HALF_UP;
import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.Tries;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

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

    @Test
    void everyFormScoresAsTheFormulasSay() {
        Tries.of(20_000, WhoqolOracleTest::scoresAsTheFormulasSay);
    }

    private static void scoresAsTheFormulasSay(RandomGenerator random) {
        List<Integer> form = form(random);
        Set<Integer> turned = turned(random);
        ScoringMethod method = Tries.any(random, ScoringMethod.class);
        MissingRule rule = Tries.any(random, MissingRule.class);
        int threshold = random.nextInt(101);
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

    /** Half of the forms are complete; in the others one answer of eleven is missing. */
    private static List<Integer> form(RandomGenerator random) {
        boolean complete = random.nextBoolean();
        return random.ints(26, 0, 11).mapToObj(n -> complete ? 1 + n % 5 : (n + 1) / 2).toList();
    }

    /** None, a few or many of the items are printed reversed. */
    private static Set<Integer> turned(RandomGenerator random) {
        int chance = random.nextInt(101);
        return IntStream.rangeClosed(1, 26).filter(item -> random.nextInt(100) < chance).boxed().collect(Collectors.toSet());
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
        judges(score, raw, answered, method, threshold);
    }

    private static void judges(DomainScore score, int raw, int answered, ScoringMethod method, int threshold) {
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
