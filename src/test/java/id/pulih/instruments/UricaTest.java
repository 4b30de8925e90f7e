package id.pulih.instruments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pulih.Tries;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class UricaTest {

    private static final Urica URICA = Urica.standard();
    private static final int[][] KEY = {
        {1, 5, 11, 13, 23, 26, 29}, {2, 8, 12, 15, 19, 21, 24}, {3, 7, 10, 14, 17, 25, 30}, {6, 16, 18, 22, 27, 28, 32}
    };

    @Test
    void theKeyScoresTwentyEightItemsAndOmitsFour() {
        for (UricaSubscale subscale : UricaSubscale.values()) {
            assertThat(URICA.subscales().get(subscale)).containsExactly(box(KEY[subscale.ordinal()]));
        }
        assertThat(URICA.omitted()).containsExactlyInAnyOrder(4, 9, 20, 31);
        assertThat(URICA.items())
                .containsExactly(box(IntStream.rangeClosed(1, 32).toArray()));
        assertThat(URICA.subscales().values().stream().mapToInt(List::size).sum())
                .isEqualTo(28);
    }

    @Test
    void readinessIsTheSumOfThreeMeansLessTheFourth() {
        Tries.of(20_000, random -> readinessAddsUp(random.ints(32, 1, 6).boxed().toList()));
    }

    private static void readinessAddsUp(List<Integer> options) {
        Map<Integer, Integer> answers = new HashMap<>();
        options.forEach(option -> answers.put(answers.size() + 1, option));
        int[] sums = new int[4];
        for (int i = 0; i < 4; i++) {
            sums[i] = IntStream.of(KEY[i]).map(item -> options.get(item - 1)).sum();
        }
        int sevenths = sums[1] + sums[2] + sums[3] - sums[0];

        UricaScores scores = URICA.score(answers);

        assertThat(scores.subscales().get(UricaSubscale.PRECONTEMPLATION)).isEqualTo(sevenths(sums[0]));
        assertThat(scores.readiness())
                .isEqualTo(sevenths(sevenths))
                .isBetween(BigDecimal.valueOf(-2), BigDecimal.valueOf(14));
        assertThat(scores.stage())
                .isEqualTo(
                        sevenths <= 56
                                ? UricaStage.PRECONTEMPLATION
                                : sevenths <= 77 ? UricaStage.CONTEMPLATION : UricaStage.ACTION);
    }

    /** The sums of contemplation, action, maintenance and precontemplation that the items are spread to give. */
    @ParameterizedTest
    @CsvSource({
        "7, 7, 7, 35, -2.00, PRECONTEMPLATION",
        "35, 35, 35, 7, 14.00, ACTION",
        "27, 26, 26, 8, 10.14, CONTEMPLATION",
        "21, 21, 21, 7, 8.00, PRECONTEMPLATION",
        "22, 21, 21, 7, 8.14, CONTEMPLATION",
        "28, 28, 28, 7, 11.00, CONTEMPLATION",
        "29, 28, 28, 7, 11.14, ACTION"
    })
    void readinessRunsFromMinus2To14AndALimitBelongsToTheStageBelow(
            int contemplation, int action, int maintenance, int precontemplation, String readiness, UricaStage stage) {
        UricaScores scores = URICA.score(withSums(precontemplation, contemplation, action, maintenance));

        assertThat(scores.readiness()).isEqualTo(readiness);
        assertThat(scores.stage()).isEqualTo(stage);
    }

    @Test
    void theStageIsReadFromTheExactReadinessAndNotFromTheRoundedOne() {
        // 71/7 = 10.142857...: shown as 10.14, yet above a limit of 10.1428.
        UricaBands bands = new UricaBands(new BigDecimal("8"), new BigDecimal("10.1428"));

        assertThat(URICA.score(withSums(8, 27, 26, 26), bands).stage()).isEqualTo(UricaStage.ACTION);
        assertThat(URICA.score(withSums(8, 27, 26, 26), null).stage()).isNull();
    }

    @Test
    void aSubscaleMayLackOneAnswerOfSevenAndNotTwo() {
        Map<Integer, Integer> answers = withSums(8, 28, 27, 28);
        answers.remove(3);
        assertThat(URICA.score(answers).subscales().get(UricaSubscale.ACTION)).isEqualTo("3.83");
        assertThat(URICA.score(answers).valid()).isTrue();

        answers.remove(7);
        UricaScores scores = URICA.score(answers);
        assertThat(scores.subscales()).containsEntry(UricaSubscale.ACTION, null);
        assertThat(scores.valid()).isFalse();
        assertThat(scores.readiness()).isNull();
        assertThat(scores.stage()).isNull();
    }

    @Test
    void aFormThatAddsUpIsDataToo() {
        Urica sums = new Urica(
                "local-sum",
                Urica.Aggregation.SUM,
                2,
                Map.of(
                        UricaSubscale.PRECONTEMPLATION,
                        List.of(1, 2),
                        UricaSubscale.CONTEMPLATION,
                        List.of(3, 4),
                        UricaSubscale.ACTION,
                        List.of(5, 6),
                        UricaSubscale.MAINTENANCE,
                        List.of(7, 8)),
                Set.of(),
                null);
        Map<Integer, Integer> answers = Map.of(1, 1, 2, 2, 3, 4, 4, 4, 5, 5, 6, 5, 7, 3, 8, 4);

        assertThat(sums.score(answers).readiness()).isEqualTo("22.00");
        assertThat(sums.score(answers).stage()).isNull();
    }

    @Test
    void problemsNameTheItemAndStopTheScoring() {
        Map<Integer, Integer> answers = Map.of(33, 1, 4, 6);

        assertThat(URICA.check(answers))
                .containsExactlyInAnyOrder(
                        new InputProblem("answers.33", InputProblem.Code.UNKNOWN_ITEM),
                        new InputProblem("answers.4", InputProblem.Code.OUT_OF_RANGE));
        assertThatThrownBy(() -> URICA.score(answers)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void scoresAreWrittenInTheShapeOfTheApiAndReadBack() throws Exception {
        JsonMapper json = JsonMapper.shared();
        UricaScores scores = URICA.score(withSums(8, 27, 26, 26));

        assertThat(json.writeValueAsString(scores)).isEqualTo("""
                {"instrument":"urica","version":"urica-32","answered":28,"valid":true,"subscales":{"precontemplation":1.14,\
                "contemplation":3.86,"action":3.71,"maintenance":3.71},"readiness":10.14,"stage":"contemplation",\
                "stageIsIndicative":true}""");
        assertThat(json.readValue(json.writeValueAsString(scores), UricaScores.class))
                .isEqualTo(scores);
    }

    private static Map<Integer, Integer> withSums(int... sums) {
        Map<Integer, Integer> answers = new HashMap<>();
        for (int i = 0; i < 4; i++) {
            for (int j = 0; j < 7; j++) {
                answers.put(KEY[i][j], sums[i] / 7 + (j < sums[i] % 7 ? 1 : 0));
            }
        }
        return answers;
    }

    private static BigDecimal sevenths(int number) {
        return BigDecimal.valueOf(number).divide(BigDecimal.valueOf(7), 2, RoundingMode.HALF_UP);
    }

    private static Integer[] box(int[] numbers) {
        return IntStream.of(numbers).boxed().toArray(Integer[]::new);
    }
}
