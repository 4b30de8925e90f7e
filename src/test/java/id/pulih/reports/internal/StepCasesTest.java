package id.pulih.reports.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import id.pulih.offices.Small;
import id.pulih.platform.Coded;
import id.pulih.rules.Yaml;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.core.type.TypeReference;

class StepCasesTest {

    record Case(String kind, String clause, @Nullable String last, List<String> may) {

        List<String> follow() {
            return kind.equals("report")
                    ? Stream.of(MonthlyStep.values()).filter(step -> step.mayFollow(last == null ? null : Coded.of(MonthlyStep.class, last))).map(MonthlyStep::code).toList()
                    : Stream.of(RaporStep.values()).filter(step -> step.mayFollow(last == null ? null : Coded.of(RaporStep.class, last))).map(RaporStep::code).toList();
        }
    }

    @TestFactory
    Stream<DynamicTest> whatMayFollowIsWhatTheClauseSays() {
        return Yaml.read("/cases/monthly.yaml", new TypeReference<List<Case>>() {}).stream().map(each -> dynamicTest(each.kind() + " after " + each.last(), () -> {
            assertThat(each.clause()).isNotBlank();
            assertThat(each.follow()).containsExactlyElementsOf(each.may());
        }));
    }

    @Test
    void smallNumbersStayHiddenAndNothingAndManyAreShown() {
        assertThat(Stream.of(0, 1, 4, 5, 12).filter(number -> !new Small(5).hides(number))).containsExactly(0, 5, 12);
        assertThat(new Small(5).hidesAny(9, 0, 4)).isTrue();
    }
}
