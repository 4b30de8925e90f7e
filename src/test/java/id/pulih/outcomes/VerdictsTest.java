package id.pulih.outcomes;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.instruments.Fraction;
import id.pulih.instruments.MissingRule;
import id.pulih.instruments.ScoringMethod;
import id.pulih.instruments.UrinePanel;
import id.pulih.instruments.UrineResult;
import id.pulih.instruments.WhoqolBref;
import id.pulih.instruments.WhoqolDomain;
import id.pulih.instruments.WhoqolScores;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class VerdictsTest {

    private static final WhoqolBref WHOQOL = WhoqolBref.standard();
    private static final List<String> SIX = List.of("AMP", "MET", "THC", "MOP", "BZO", "COC");
    /** Raw sums by domain; by the table 56, 56, 56, 56 and 69, 69, 69, 69. */
    private static final int[] AT_56 = {22, 19, 10, 25};

    private static final int[] AT_69 = {26, 22, 11, 29};

    @Test
    void theWorkedExampleOfTheSourceIsRecoveredGoodAndImproved() throws Exception {
        Outcome outcome = Verdicts.of(form(AT_56), form(AT_69), urine("negative"), 56);

        DomainOutcome physical = outcome.qualityOfLife().domains().get(WhoqolDomain.PHYSICAL);
        assertThat(physical.exactRatio()).isEqualTo(new Fraction(13, 56));
        assertThat(physical.percent()).isEqualTo("23.21");
        String json = JsonMapper.shared().writeValueAsString(outcome);
        String domain = "{\"initial\":56,\"final\":69,\"class\":\"baik\",\"change\":\"meningkat\",\"ratio\":0.2321,"
                + "\"difference\":13,\"arithmetic\":\"(69-56)/56 = 13/56 = 0.2321\"}";
        assertThat(json).startsWith("""
                {"urine":{"verdict":"pulih","panel":"napza-6","tested":6,"of":6,"rule":"R25"},\
                "qualityOfLife":{"verdict":"baik","threshold":56,"domains":{"physical":%1$s,"psychological":%1$s,\
                "social":%1$s,"environment":%1$s},"rule":"R26"},\
                "improvement":{"improved":4,"of":4,"verdict":"meningkat","rule":"R27"},\
                "citations":[{"rule":"R25","source":"S004:634","text":""".formatted(domain));
        assertThat(outcome.citations()).extracting(Citation::rule).containsExactly("R25", "R26", "R27");
    }

    @Test
    void aStartFromZeroHasADifferenceAndNoRatio() throws Exception {
        Outcome outcome = Verdicts.of(form(7, 6, 3, 8), form(8, 6, 3, 8), null, 56);

        JsonMapper json = JsonMapper.shared();
        assertThat(json.writeValueAsString(outcome.qualityOfLife().domains().get(WhoqolDomain.PHYSICAL)))
                .isEqualTo("""
                {"initial":0,"final":6,"class":"kurang","change":"meningkat","ratio":null,"fromZero":true,"difference":6,\
                "arithmetic":"6-0 = 6"}""");
        assertThat(outcome.qualityOfLife().domains().get(WhoqolDomain.SOCIAL).change())
                .isEqualTo(Change.TETAP);
        assertThat(outcome.improvement())
                .isEqualTo(new ImprovementVerdict(1, 4, ImprovementVerdict.Status.SEBAGIAN, null));
    }

    @Test
    void aFallIsANegativeRatio() {
        DomainOutcome social = Verdicts.of(form(AT_69), form(AT_56), null, 56)
                .qualityOfLife()
                .domains()
                .get(WhoqolDomain.SOCIAL);

        assertThat(social.change()).isEqualTo(Change.MENURUN);
        assertThat(social.ratio()).isEqualTo("-0.1884");
        assertThat(social.difference()).isEqualTo("-13");
    }

    @Test
    void oneDomainBelowTheThresholdMakesTheWholePoor() {
        assertThat(Verdicts.of(null, form(22, 19, 10, 25), null, 56)
                        .qualityOfLife()
                        .verdict())
                .isEqualTo(QualityOfLifeVerdict.Status.BAIK);
        for (int[] low : new int[][] {{21, 19, 10, 25}, {22, 18, 10, 25}, {22, 19, 9, 25}, {22, 19, 10, 24}}) {
            assertThat(Verdicts.of(null, form(low), null, 56).qualityOfLife().verdict())
                    .isEqualTo(QualityOfLifeVerdict.Status.KURANG);
        }
        assertThat(Verdicts.of(null, form(AT_56), null, 57).qualityOfLife().verdict())
                .isEqualTo(QualityOfLifeVerdict.Status.KURANG);
    }

    @Test
    void improvementCountsTheDomainsThatRose() {
        assertThat(improvement(form(AT_56), form(AT_69)).verdict()).isEqualTo(ImprovementVerdict.Status.MENINGKAT);
        assertThat(improvement(form(AT_56), form(26, 22, 11, 25)))
                .isEqualTo(new ImprovementVerdict(3, 4, ImprovementVerdict.Status.SEBAGIAN, null));
        assertThat(improvement(form(AT_56), form(AT_56)))
                .isEqualTo(new ImprovementVerdict(0, 4, ImprovementVerdict.Status.TIDAK_MENINGKAT, null));
    }

    @Test
    void scoresOfDifferentMethodsAreNeverCompared() {
        WhoqolScores exact = form(ScoringMethod.WHO_EXACT, AT_69);
        Outcome outcome = Verdicts.of(form(AT_56), exact, urine("negative"), 56);

        assertThat(outcome.improvement())
                .isEqualTo(
                        new ImprovementVerdict(0, 0, ImprovementVerdict.Status.BELUM_DINILAI, Reason.METHODS_DIFFER));
        assertThat(outcome.qualityOfLife().verdict()).isEqualTo(QualityOfLifeVerdict.Status.BAIK);
        assertThat(outcome.qualityOfLife().domains().values())
                .allMatch(it -> it.change() == null && it.ratio() == null && it.difference() == null);
    }

    @Test
    void unroundedScoresAreComparedUnrounded() {
        DomainOutcome physical = Verdicts.of(
                        form(ScoringMethod.WHO_EXACT, AT_56), form(ScoringMethod.WHO_EXACT, AT_69), null, 56)
                .qualityOfLife()
                .domains()
                .get(WhoqolDomain.PHYSICAL);

        assertThat(physical.exactRatio()).isEqualTo(new Fraction(4, 15));
        assertThat(physical.arithmetic()).isEqualTo("(67.86-53.57)/53.57 = 4/15 = 0.2667");
        assertThat(physical.difference()).isEqualTo("14.29");
    }

    @Test
    void whatIsMissingIsNotAssessedAndSaysWhy() {
        Outcome none = Verdicts.of(null, null, null, 56);
        assertThat(none.urine().reason()).isEqualTo(Reason.NO_FINAL_TEST);
        assertThat(none.urine().verdict()).isEqualTo(UrineVerdict.Status.BELUM_DINILAI);
        assertThat(none.qualityOfLife().reason()).isEqualTo(Reason.NO_FINAL_SCORE);
        assertThat(none.qualityOfLife().verdict()).isEqualTo(QualityOfLifeVerdict.Status.BELUM_DINILAI);
        assertThat(none.improvement().reason()).isEqualTo(Reason.NO_INITIAL_SCORE);
        assertThat(improvement(form(AT_56), null).reason()).isEqualTo(Reason.NO_FINAL_SCORE);
    }

    @Test
    void aDomainWithoutAScoreLeavesTheWholeUnassessed() {
        Map<Integer, Integer> answers = answers(AT_69);
        answers.remove(21);
        answers.remove(22);
        Outcome outcome = Verdicts.of(form(AT_56), WHOQOL.score(answers, WHOQOL.options(56)), null, 56);

        assertThat(outcome.qualityOfLife().reason()).isEqualTo(Reason.DOMAIN_NOT_SCORED);
        assertThat(outcome.improvement())
                .isEqualTo(new ImprovementVerdict(
                        3, 3, ImprovementVerdict.Status.BELUM_DINILAI, Reason.DOMAIN_NOT_SCORED));
    }

    @Test
    void onlyANegativeFinalTestIsRecovery() {
        assertThat(Verdicts.of(null, null, urine("positive"), 56).urine().verdict())
                .isEqualTo(UrineVerdict.Status.BELUM_PULIH);
        assertThat(Verdicts.of(null, null, urine("invalid"), 56).urine().reason())
                .isEqualTo(Reason.FINAL_TEST_INVALID);
        assertThat(Verdicts.of(null, null, urine("not-tested"), 56).urine().verdict())
                .isEqualTo(UrineVerdict.Status.BELUM_DINILAI);
    }

    private static ImprovementVerdict improvement(WhoqolScores first, WhoqolScores last) {
        return Verdicts.of(first, last, null, 56).improvement();
    }

    private static WhoqolScores form(int... raws) {
        return form(ScoringMethod.WHO_TABLE, raws);
    }

    private static WhoqolScores form(ScoringMethod method, int... raws) {
        return WHOQOL.score(answers(raws), WHOQOL.options(56).withMethod(method).withMissingRule(MissingRule.WHO_TEXT));
    }

    private static Map<Integer, Integer> answers(int... raws) {
        Map<Integer, Integer> answers = new HashMap<>(Map.of(1, 3, 2, 3));
        for (WhoqolDomain domain : WhoqolDomain.values()) {
            List<Integer> items = WHOQOL.itemsOf(domain);
            int raw = raws[domain.ordinal()];
            IntStream.range(0, items.size()).forEach(i -> {
                int value = raw / items.size() + (i < raw % items.size() ? 1 : 0);
                answers.put(items.get(i), List.of(3, 4, 26).contains(items.get(i)) ? 6 - value : value);
            });
        }
        return answers;
    }

    private static UrineResult urine(String result) {
        Map<String, String> results = new HashMap<>();
        SIX.forEach(it -> results.put(it, result));
        return UrinePanel.find("napza-6").orElseThrow().read(results);
    }
}
