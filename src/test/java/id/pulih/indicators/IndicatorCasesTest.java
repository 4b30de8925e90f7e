package id.pulih.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import id.pulih.platform.Coded;
import id.pulih.rules.Yaml;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.core.type.TypeReference;

class IndicatorCasesTest {

    record Case(String name, String indicator, Map<String, Long> counts, String value, @Nullable String best, @Nullable String tested, String source) {}

    private final Indicators indicators = new Indicators();

    @TestFactory
    Stream<DynamicTest> everyFormulaSaysWhatItsCaseSays() {
        List<Case> cases = Yaml.read("/cases/indicators.yaml", new TypeReference<>() {});
        return cases.stream().map(each -> dynamicTest(each.name(), () -> {
            long[] numbers = new long[Measure.count()];
            each.counts().forEach((code, count) -> numbers[Coded.of(Measure.class, code).ordinal()] = count);
            Value value = indicators.of(each.indicator()).value(new Counts(numbers));
            assertThat(text(value.number())).isEqualTo(each.value());
            if (each.best() != null) {
                assertThat(text(value.best())).isEqualTo(each.best());
                assertThat(text(value.tested())).isEqualTo(each.tested());
            }
            assertThat(indicators.of(each.indicator()).source()).contains(each.source());
        }));
    }

    private static String text(@Nullable BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }

    /** Otherwise a number would be kept that nobody ever sees. */
    @Test
    void everyMeasureIsUsedByAnIndicatorOrCountedForTheListBehindOne() {
        var used = new HashSet<Measure>();
        indicators.all().forEach(each -> Stream.of(each.numerator(), each.denominator(), each.best(), each.tested()).filter(terms -> terms != null)
                .forEach(terms -> terms.forEach(term -> used.add(term.measure()))));
        System.out.println("FIGURE indicators: " + indicators.all().size() + " of " + Measure.count() + " measures, " + used.size() + " of them used in formulas");
        assertThat(indicators.all()).hasSizeGreaterThan(50);
        assertThat(used).hasSizeGreaterThan(80);
    }

    @Test
    void everyIndicatorHasItsSourceAndItsFormulaInBothLanguages() {
        assertThat(indicators.all()).allSatisfy(each -> {
            assertThat(each.source()).as(each.code()).matches(".*(S00\\d|K\\d|instruments\\.md).*");
            assertThat(each.formula().id()).as(each.code()).isNotEqualTo(each.formula().en());
            assertThat(each.formula().id()).as(each.code()).endsWith(".");
        });
    }

    @Test
    void anUnknownMeasureIsRefusedWhenTheFileIsRead() {
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> Coded.of(Measure.class, "visits-done")).isInstanceOf(IllegalStateException.class);
    }
}
