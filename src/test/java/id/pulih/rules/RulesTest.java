package id.pulih.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pulih.rules.internal.RuleFiles;
import java.io.File;
import java.net.URI;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RulesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 5);
    private final Rules rules = Rules.load();

    @Test
    void everyRuleOfTheSourcesIsInTheBook() {
        Set<String> codes = rules.all().stream().map(Rule::code).collect(Collectors.toSet());
        assertThat(codes).containsAll(codes("R", 1, 37)).containsAll(codes("R", 40, 52))
            .containsAll(codes("R", 60, 77)).containsAll(codes("K", 1, 18));
    }

    @Test
    void theNamesInCodeAndTheFilesAreAlike() {
        assertThat(Arrays.stream(RuleIds.class.getFields()).map(RulesTest::read))
            .containsExactlyInAnyOrderElementsOf(rules.all().stream().map(Rule::id).toList());
    }

    @Test
    void everyFileInTheFolderIsRead() throws Exception {
        URI folder = Rules.class.getResource("/rules/documents.yaml").toURI();
        assertThat(new File(folder).getParentFile().list())
            .containsExactlyInAnyOrderElementsOf(
                Stream.concat(Stream.of("documents"), RuleFiles.NAMES.stream()).map(name -> name + ".yaml").toList());
    }

    @Test
    void everyRuleWithAChoiceOfTheSourcesNamesWhatItSettles() {
        assertThat(rules.all()).filteredOn(rule -> rule.code().startsWith("K"))
            .allSatisfy(rule -> assertThat(rule.source().settles()).isNotEmpty());
    }

    @Test
    void theFiveSourceDocumentsWereReadAndQuotedOnesSaySo() {
        assertThat(rules.all()).allSatisfy(rule -> assertThat(rule.source().verified() == null)
            .isEqualTo(Set.of("PERKA4", "WHO", "URICA", "UU27", "PMK24", "JRA").contains(rule.source().document().code())));
    }

    @Test
    void aValueHoldsFromItsDayUntilTheNext() {
        Rule rule = ruleWith(new DatedValue(LocalDate.of(2019, 1, 1), RuleValue.of(4)),
            new DatedValue(LocalDate.of(2026, 7, 1), RuleValue.of(6)));
        assertThat(rule.valueOn(LocalDate.of(2019, 1, 1)).integer()).isEqualTo(4);
        assertThat(rule.valueOn(LocalDate.of(2026, 6, 30)).integer()).isEqualTo(4);
        assertThat(rule.valueOn(LocalDate.of(2026, 7, 1)).integer()).isEqualTo(6);
        assertThatThrownBy(() -> rule.valueOn(LocalDate.of(2018, 12, 31))).hasMessageContaining("no value on 2018-12-31");
    }

    @Test
    void anOfficeMovesAThresholdOnlyWithinItsRange() {
        Rule duration = rules.rule(RuleIds.PROGRAMME_DURATION_MONTHS);
        assertThat(IntStream.of(3, 4, 12, 13).mapToObj(months -> duration.allows(new RuleValue.Whole(months))))
            .containsExactly(false, true, true, false);
        assertThat(duration.allows(RuleValue.of("4"))).isFalse();
        assertThat(rules.rule(RuleIds.PROGRAMME_MINIMUM_MONTHS).allows(RuleValue.of(4))).isFalse();
        assertThat(rules.rule(RuleIds.WHOQOL_SCORING_METHOD).allows(RuleValue.of("who-exact"))).isTrue();
        assertThat(rules.rule(RuleIds.WHOQOL_SCORING_METHOD).allows(RuleValue.of("guess"))).isFalse();
    }

    @Test
    void aValueOfTheWrongTypeIsRefused() {
        assertThatThrownBy(() -> ruleWith(new DatedValue(DAY, RuleValue.of("four")))).hasMessageContaining("not of type");
        assertThatThrownBy(() -> RuleValue.of(4.5)).hasMessageContaining("not a rule value");
        assertThatThrownBy(() -> rules.flag(RuleIds.PROGRAMME_DURATION_MONTHS, DAY)).hasMessageContaining("yes or no");
    }

    @Test
    void aRuleBookWithARuleTwiceOrAnUnknownCodeIsRefused() {
        Rule rule = rules.rule(RuleIds.PROGRAMME_MINIMUM_MONTHS);
        assertThatThrownBy(() -> Rules.of(List.of(rule, rule))).hasMessageContaining("defined twice");
        Rule settling = rules.rule(RuleIds.PROGRAMME_DURATION_MONTHS);
        assertThatThrownBy(() -> Rules.of(List.of(settling))).hasMessageContaining("no rule with code R01");
        assertThatThrownBy(() -> rules.rule("no.such")).hasMessageContaining("no rule no.such");
    }

    @Test
    void aMalformedFileStopsTheStart() {
        var shape = new tools.jackson.core.type.TypeReference<List<Text>>() {};
        assertThatThrownBy(() -> Yaml.read("/rules/malformed-unknown.txt", shape)).hasMessageContaining("malformed-unknown");
        assertThatThrownBy(() -> Yaml.read("/rules/malformed-missing.txt", shape)).hasMessageContaining("malformed-missing");
        assertThatThrownBy(() -> Yaml.read("/rules/absent.yaml", shape)).hasMessageContaining("absent");
    }

    @Test
    void aTextAnswersInTheAskedLanguageAndInIndonesianOtherwise() {
        Text text = new Text("satu", "one");
        assertThat(text.in(Locale.of("id"))).isEqualTo("satu");
        assertThat(text.in(Locale.UK)).isEqualTo("one");
        assertThat(text.in(Locale.FRENCH)).isEqualTo("satu");
    }

    private Rule ruleWith(DatedValue... values) {
        Rule rule = rules.rule(RuleIds.PROGRAMME_MINIMUM_MONTHS);
        var threshold = new Threshold(RuleType.INTEGER, "months", List.of(values), null);
        return new Rule("a.rule", "R01", rule.name(), rule.explanation(), threshold, rule.source());
    }

    private static List<String> codes(String letter, int first, int last) {
        return IntStream.rangeClosed(first, last)
            .mapToObj(number -> letter + (letter.equals("R") ? "%02d".formatted(number) : number)).toList();
    }

    private static String read(java.lang.reflect.Field field) {
        try {
            return (String) field.get(null);
        } catch (IllegalAccessException problem) {
            throw new AssertionError(problem);
        }
    }
}
