package id.pulih.instruments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class WhoqolBrefTest {

    private static final WhoqolBref WHOQOL = WhoqolBref.standard();
    private static final WhoqolOptions OPTIONS = WHOQOL.options(56);

    @Test
    void theKeyIsTheOneOfTheWhoScoringText() {
        assertThat(WHOQOL.items()).hasSize(26);
        assertThat(WHOQOL.itemsOf(WhoqolDomain.PHYSICAL)).containsExactly(3, 4, 10, 15, 16, 17, 18);
        assertThat(WHOQOL.itemsOf(WhoqolDomain.PSYCHOLOGICAL)).containsExactly(5, 6, 7, 11, 19, 26);
        assertThat(WHOQOL.itemsOf(WhoqolDomain.SOCIAL)).containsExactly(20, 21, 22);
        assertThat(WHOQOL.itemsOf(WhoqolDomain.ENVIRONMENT)).containsExactly(8, 9, 12, 13, 14, 23, 24, 25);
        assertThat(WHOQOL.items().stream().filter(WhoqolBref.Item::reversed).map(WhoqolBref.Item::number))
                .containsExactly(3, 4, 26);
    }

    /** Items are left out of one domain, from its last; the rest of the form is complete. */
    @ParameterizedTest
    @CsvSource({
        "who-syntax, physical, 1, true", "who-syntax, physical, 2, false",
        "who-syntax, psychological, 1, true", "who-syntax, psychological, 2, false",
        "who-syntax, social, 1, true", "who-syntax, social, 2, false",
        "who-syntax, environment, 2, true", "who-syntax, environment, 3, false",
        "who-text, physical, 2, true", "who-text, physical, 3, false",
        "who-text, psychological, 2, true", "who-text, psychological, 3, false",
        "who-text, social, 1, true", "who-text, social, 2, false",
        "who-text, environment, 2, true", "who-text, environment, 3, false"
    })
    void aDomainIsScoredDownToTheMinimumOfTheMissingRuleAndNotBelow(
            String ruleCode, String code, int missing, boolean scored) {
        MissingRule rule = MissingRule.find(ruleCode).orElseThrow();
        WhoqolDomain domain = WhoqolDomain.valueOf(code.toUpperCase(java.util.Locale.ROOT));
        Map<Integer, Integer> answers = all(4);
        WHOQOL.itemsOf(domain).reversed().stream().limit(missing).forEach(answers::remove);

        WhoqolScores scores = WHOQOL.score(answers, OPTIONS.withMissingRule(rule));

        assertThat(scores.valid()).isTrue();
        assertThat(scores.domains().get(domain).invalidReason())
                .isEqualTo(scored ? null : InvalidReason.TOO_FEW_ANSWERS);
        assertThat(scores.domains().get(domain).score0to100() != null).isEqualTo(scored);
        scores.domains()
                .forEach((other, score) -> assertThat(other == domain || score.invalidReason() == null)
                        .isTrue());
    }

    @ParameterizedTest
    @CsvSource({"WHO_SYNTAX, 21, true", "WHO_SYNTAX, 20, false", "WHO_TEXT, 21, true", "WHO_TEXT, 20, false"})
    void aFormNeedsTwentyOneAnswersOfTwentySix(MissingRule rule, int answered, boolean valid) {
        Map<Integer, Integer> answers = all(3);
        IntStream.of(1, 2, 18, 19, 25, 24).limit(26L - answered).forEach(answers::remove);

        WhoqolScores scores = WHOQOL.score(answers, OPTIONS.withMissingRule(rule));

        assertThat(scores.valid()).isEqualTo(valid);
        assertThat(scores.domains().values())
                .allMatch(it -> it.invalidReason() == (valid ? null : InvalidReason.FORM_INCOMPLETE));
    }

    @Test
    void aMissingItemIsReplacedByTheMeanOfItsDomain() {
        Map<Integer, Integer> answers = all(4);
        answers.remove(22);
        answers.put(21, 3);

        DomainScore social = WHOQOL.score(answers, OPTIONS).domains().get(WhoqolDomain.SOCIAL);

        assertThat(social.raw()).isEqualTo(7);
        assertThat(social.answered()).isEqualTo(2);
        assertThat(social.score4to20()).isEqualTo("14");
        assertThat(social.score0to100()).isEqualTo("63");
    }

    @Test
    void aFormThatPrintsItemsReversedScoresAsTheOneThatDoesNot() {
        WhoqolBref.Version reversed = WHOQOL.version("who-2004-id-3-4-reversed").orElseThrow();
        Map<Integer, Integer> chosen = all(4);
        chosen.putAll(Map.of(3, 1, 4, 2));
        Map<Integer, Integer> printed = new HashMap<>(chosen);
        printed.putAll(Map.of(3, 5, 4, 4));

        assertThat(WHOQOL.score(printed, WhoqolOptions.of(reversed, 56)).domains())
                .isEqualTo(WHOQOL.score(chosen, OPTIONS).domains());
        assertThat(WHOQOL.score(printed, OPTIONS.withPreReversedItems(Set.of(3, 4))))
                .isEqualTo(WHOQOL.score(chosen, OPTIONS));
    }

    @Test
    void anOverallItemPrintedReversedIsTurnedBackAsWell() {
        assertThat(WHOQOL.score(all(4), OPTIONS.withPreReversedItems(Set.of(1))).overall())
                .isEqualTo(new WhoqolScores.Overall(2, 4));
    }

    @Test
    void problemsNameTheItemAndStopTheScoring() {
        Map<Integer, Integer> answers = new HashMap<>(Map.of(0, 3, 3, 6, 4, 0, 27, 1));
        answers.put(5, null);

        assertThat(WHOQOL.check(answers, Set.of(30)))
                .extracting(it -> it.field() + " " + it.code().code())
                .containsExactlyInAnyOrder(
                        "answers.0 unknown-item",
                        "answers.3 out-of-range",
                        "answers.4 out-of-range",
                        "answers.27 unknown-item",
                        "preReversedItems.30 unknown-item");
        assertThatThrownBy(() -> WHOQOL.score(answers, OPTIONS)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void scoresAreWrittenInTheShapeOfTheApiAndReadBack() throws Exception {
        Map<Integer, Integer> answers = all(4);
        answers.putAll(Map.of(3, 3, 4, 3, 10, 3, 15, 3, 16, 3, 17, 3, 18, 4));
        answers.remove(2);
        answers.remove(21);
        answers.remove(22);
        JsonMapper json = JsonMapper.shared();

        WhoqolScores scores = WHOQOL.score(answers, OPTIONS);
        String written = json.writeValueAsString(scores);

        assertThat(written).isEqualTo("""
                {"instrument":"whoqol-bref","version":"who-2004-id","method":"who-table","missingRule":"who-syntax",\
                "answered":23,"valid":true,"overall":{"q1":4,"q2":null},"domains":{\
                "physical":{"raw":22,"answered":7,"score4to20":13,"score0to100":56,"class":"baik"},\
                "psychological":{"raw":22,"answered":6,"score4to20":15,"score0to100":69,"class":"baik"},\
                "social":{"raw":4,"answered":1,"score4to20":null,"score0to100":null,"class":null,"invalidReason":"too-few-answers"},\
                "environment":{"raw":32,"answered":8,"score4to20":16,"score0to100":75,"class":"baik"}}}""");
        assertThat(json.readValue(written, WhoqolScores.class)).isEqualTo(scores);
        assertThat(json.writeValueAsString(WHOQOL.score(answers, OPTIONS.withMethod(ScoringMethod.WHO_EXACT))))
                .contains(
                        "\"physical\":{\"raw\":22,\"answered\":7,\"score4to20\":12.57,\"score0to100\":53.57,\"class\":\"kurang\"}");
    }

    private static Map<Integer, Integer> all(int option) {
        Map<Integer, Integer> answers = new HashMap<>();
        IntStream.rangeClosed(1, 26).forEach(it -> answers.put(it, option));
        return answers;
    }
}
