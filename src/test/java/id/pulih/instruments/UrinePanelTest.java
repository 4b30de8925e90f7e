package id.pulih.instruments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class UrinePanelTest {

    private static final UrinePanel SIX = UrinePanel.find("napza-6").orElseThrow();
    private static final Label ANY = new Label("apa pun", "any");

    @Test
    void theShippedPanelsCarryTheirParametersAndLoincCodes() {
        assertThat(SIX.parameters())
                .extracting(UrinePanel.Parameter::code)
                .containsExactly("AMP", "MET", "THC", "MOP", "BZO", "COC");
        assertThat(UrinePanel.find("napza-7").orElseThrow().parameters())
                .extracting(UrinePanel.Parameter::loinc)
                .containsExactly("19261-7", "19554-5", "18282-4", "19597-4", "14316-4", "14314-9", "58370-8");
        assertThat(SIX.loinc()).isEqualTo("69739-1");
        assertThat(UrinePanel.find("napza-8")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "negative, negative, NEGATIVE", "negative, positive, POSITIVE", "negative, invalid, INVALID",
        "negative, not-tested, NEGATIVE", "positive, negative, POSITIVE", "positive, positive, POSITIVE",
        "positive, invalid, POSITIVE", "positive, not-tested, POSITIVE", "invalid, negative, INVALID",
        "invalid, positive, POSITIVE", "invalid, invalid, INVALID", "invalid, not-tested, INVALID",
        "not-tested, negative, NEGATIVE", "not-tested, positive, POSITIVE", "not-tested, invalid, INVALID",
        "not-tested, not-tested, INVALID"
    })
    void onePositiveMakesItPositiveAndOnlyReadableNegativesMakeItNegative(
            String first, String second, UrineOverall overall) {
        UrinePanel own = new UrinePanel(
                "own",
                ANY,
                null,
                List.of(new UrinePanel.Parameter("X", ANY, null, null), new UrinePanel.Parameter("Y", ANY, null, 50)));

        assertThat(own.read(Map.of("X", first, "Y", second)).overall()).isEqualTo(overall);
    }

    @Test
    void aParameterThatIsNotMentionedWasNotTested() {
        UrineResult result = SIX.read(Map.of("AMP", "negative"));

        assertThat(result.results())
                .containsEntry("COC", ParameterResult.NOT_TESTED)
                .hasSize(6);
        assertThat(result.tested()).isEqualTo(1);
        assertThat(SIX.read(Map.of()).overall()).isEqualTo(UrineOverall.INVALID);
    }

    @Test
    void problemsNameTheParameterAndStopTheReading() {
        Map<String, String> results = new HashMap<>(Map.of("SOMA", "negative", "AMP", "clean"));
        results.put("MET", null);

        assertThat(SIX.check(results))
                .containsExactlyInAnyOrder(
                        new InputProblem("results.SOMA", InputProblem.Code.UNKNOWN_PARAMETER),
                        new InputProblem("results.AMP", InputProblem.Code.UNKNOWN_RESULT),
                        new InputProblem("results.MET", InputProblem.Code.UNKNOWN_RESULT));
        assertThatThrownBy(() -> SIX.read(results)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void aResultIsWrittenInPanelOrderAndReadBack() throws Exception {
        JsonMapper json = JsonMapper.shared();
        UrineResult result = SIX.read(Map.of("COC", "negative", "AMP", "negative"));

        assertThat(json.writeValueAsString(result)).isEqualTo("""
                {"panel":"napza-6","results":{"AMP":"negative","MET":"not-tested","THC":"not-tested","MOP":"not-tested",\
                "BZO":"not-tested","COC":"negative"},"tested":2,"overall":"negative"}""");
        assertThat(json.readValue(json.writeValueAsString(result), UrineResult.class))
                .isEqualTo(result);
    }
}
