package id.pulih.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.core.type.TypeReference;

class RuleCasesTest {

    record Case(String rule, LocalDate on, Object value, String code, String document, String clause) {}

    private final Rules rules = Rules.load();

    @TestFactory
    Stream<DynamicTest> everyCaseIsAnsweredWithItsSource() {
        return Yaml.read("/rules/cases.yaml", new TypeReference<List<Case>>() {}).stream()
            .map(each -> dynamicTest(each.rule() + " on " + each.on() + " is " + each.value(), () -> check(each)));
    }

    private void check(Case each) {
        Rule rule = rules.rule(each.rule());
        assertThat(rule.valueOn(each.on())).isEqualTo(RuleValue.of(each.value()));
        Citation citation = rule.citation();
        assertThat(citation.rule()).isEqualTo(each.code());
        assertThat(citation.document().code()).isEqualTo(each.document());
        assertThat(citation.clause()).isEqualTo(each.clause());
        assertThat(citation.text()).isEqualTo(rule.explanation());
    }
}
