package id.pulih.relapse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import id.pulih.platform.Coded;
import id.pulih.rules.Rules;
import id.pulih.rules.Yaml;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.core.type.TypeReference;

class GradingCasesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    record Cases(List<Graded> grading, List<Span> span, List<Answer> responses, List<Owned> owners) {}

    record Graded(String name, int recorded, String again, String noticed, String helpedFirst, List<String> signs, int lapseFrom,
            int signsFrom, String grade, String because, String code, String clause) {}

    record Span(String name, boolean rolling, int days, LocalDate use, List<LocalDate> uses, int count, String code) {}

    record Answer(String grade, int count, List<String> actions, int days, String code, String clause) {}

    record Owned(String action, boolean agent, String owner, String waives, String code) {}

    private final Cases cases = Yaml.read("/cases/relapse.yaml", new TypeReference<>() {});
    private final Rules rules = Rules.load();

    @TestFactory
    Stream<DynamicTest> everyAnswerProposesItsGradeAndCitesTheClause() {
        return cases.grading().stream().map(each -> dynamicTest(each.name(), () -> {
            var signs = each.signs().stream().map(sign -> Coded.of(Sign.class, sign)).collect(Collectors.toSet());
            var answers = new Answers(known(each.again()), known(each.noticed()), known(each.helpedFirst()), signs);
            var proposal = Grading.propose(answers, each.recorded(), new Grading.Limits(each.lapseFrom(), each.signsFrom()));
            var cited = rules.rule(proposal.because().rule()).citation();
            assertThat(List.of(proposal.grade().code(), proposal.because().code(), cited.rule(), cited.clause()))
                    .containsExactly(each.grade(), each.because(), each.code(), each.clause());
        }));
    }

    private static Known known(String code) {
        return Coded.of(Known.class, code);
    }

    @TestFactory
    Stream<DynamicTest> usesCountTogetherUpToTheLastDayOfTheSpan() {
        return cases.span().stream().map(each -> dynamicTest(each.name(), () ->
                assertThat(new UseSpan(each.rolling(), each.days()).count(each.use(), each.uses())).isEqualTo(each.count())));
    }

    @TestFactory
    Stream<DynamicTest> everyGradeOpensExactlyItsActionsWithinItsDays() {
        return cases.responses().stream().map(each -> dynamicTest(each.grade(), () -> {
            Grade grade = Coded.of(Grade.class, each.grade());
            assertThat(Response.to(grade)).extracting(Response::code).containsExactlyElementsOf(each.actions()).hasSize(each.count());
            assertThat(rules.integer(grade.actionsRule(), DAY)).isEqualTo(each.count());
            assertThat(rules.integer(grade.dueRule(), DAY)).isEqualTo(each.days());
            assertThat(rules.rule(grade.actionsRule()).citation()).extracting("rule", "clause").containsExactly(each.code(), each.clause());
        }));
    }

    @TestFactory
    Stream<DynamicTest> everyActionHasItsOwnerAndWhoMayWaiveIt() {
        return cases.owners().stream().map(each -> dynamicTest(each.action() + " agent=" + each.agent(), () -> {
            Response response = Coded.of(Response.class, each.action());
            assertThat(response.owner(each.agent()).code()).isEqualTo(each.owner());
            assertThat(response.headWaives() ? "head" : "serves").isEqualTo(each.waives());
        }));
    }
}
