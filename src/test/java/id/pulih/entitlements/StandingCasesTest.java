package id.pulih.entitlements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import id.pulih.platform.Coded;
import id.pulih.rules.Rules;
import id.pulih.rules.Yaml;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.core.type.TypeReference;

class StandingCasesTest {

    record Cases(List<Owed> duties, List<Action> actions, List<Passed> referrals, List<Counted> coverage) {}

    record Owed(String name, String state, boolean upcoming, String standing, String code) {}

    record Action(String name, @Nullable String result, LocalDate due, LocalDate today, String standing, String code) {}

    record Passed(String name, String state, String standing, String code) {}

    record Counted(String name, List<String> standings, int given, int owed, int refused) {}

    private final Cases cases = Yaml.read("/cases/entitlements.yaml", new TypeReference<>() {});
    private final Rules rules = Rules.load();

    @TestFactory
    Stream<DynamicTest> everyStateHasItsStandingAndItsClause() {
        return Stream.of(
                cases.duties().stream().map(each -> test(each.name(), each.code(), Standing.ofDuty(each.state(), each.upcoming()), each.standing())),
                cases.actions().stream().map(each -> test(each.name(), each.code(), Standing.ofAction(each.result(), each.due(), each.today()), each.standing())),
                cases.referrals().stream().map(each -> test(each.name(), each.code(), Standing.ofReferral(each.state()), each.standing())))
                .flatMap(each -> each);
    }

    private DynamicTest test(String name, String code, Standing standing, String expected) {
        return dynamicTest(name, () -> {
            assertThat(standing.code()).isEqualTo(expected);
            assertThat(rules.citation(code).clause()).isNotBlank();
        });
    }

    @TestFactory
    Stream<DynamicTest> rightsMetAreGivenOfOwedAndTheRestIsCountedApart() {
        return cases.coverage().stream().map(each -> dynamicTest(each.name(), () -> {
            var coverage = Coverage.of(each.standings().stream().map(code -> Coded.of(Standing.class, code)).toList());
            assertThat(List.of(coverage.count(Standing.GIVEN), coverage.owed(), coverage.count(Standing.REFUSED)))
                    .containsExactly(each.given(), each.owed(), each.refused());
        }));
    }
}
