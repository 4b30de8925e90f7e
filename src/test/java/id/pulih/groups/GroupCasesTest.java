package id.pulih.groups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.annotation.JsonProperty;
import id.pulih.groups.EventRules.Event;
import id.pulih.groups.EventRules.Leader;
import id.pulih.groups.EventRules.Limits;
import id.pulih.groups.EventRules.Member;
import id.pulih.platform.Coded;
import id.pulih.platform.Ids;
import id.pulih.rules.Yaml;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

class GroupCasesTest {

    /** @param member what stands in the way of one more who is invited */
    record Case(@JsonProperty("case") String name, String clause, String kind, int coming, @Nullable Boolean budget, @Nullable Integer minimum, @Nullable Integer meetings,
            @Nullable Integer limit, @Nullable Boolean hard, @Nullable String leader, @Nullable String member, List<String> findings, boolean fulfils) {

        Limits limits() {
            return new Limits(Objects.requireNonNullElse(minimum, 3), 4, Objects.requireNonNullElse(limit, 2), 3, 10, !Boolean.FALSE.equals(hard));
        }

        Event event() {
            var members = new ArrayList<Member>();
            for (int i = 0; i < coming; i++) {
                members.add(new Member(Ids.next(), false, false, false, true, i == 0 ? Objects.requireNonNullElse(meetings, 0) : 0));
            }
            if (member != null) {
                members.add(new Member(Ids.next(), member.equals("ended"), member.equals("paused"), member.equals("restricted"), !member.equals("no-consent"), 0));
            }
            String leads = Objects.requireNonNullElse(leader, "free").toUpperCase(Locale.ROOT);
            return new Event(Coded.of(EventKind.class, kind), Boolean.TRUE.equals(budget), Leader.valueOf(leads), members);
        }
    }

    @TestFactory
    Stream<DynamicTest> everyCaseOfAnEventIsAnsweredAsItsClauseSays() {
        return Yaml.read("/cases/groups.yaml", new TypeReference<List<Case>>() {}).stream().map(each -> dynamicTest(each.name(), () -> {
            assertThat(each.clause()).isNotBlank();
            assertThat(EventRules.before(each.event(), each.limits()))
                    .extracting(finding -> finding.code() + (finding.binding() ? "!" : "")).isEqualTo(each.findings());
            assertThat(EventRules.fulfils(each.event().kind(), each.coming(), each.limits())).isEqualTo(each.fulfils());
        }));
    }

    record PoolCase(@JsonProperty("case") String name, int present, int minimum, String home, Map<String, Integer> others, List<String> order) {}

    @TestFactory
    Stream<DynamicTest> everyCaseOfPoolingProposesTheNearestVillages() {
        return Yaml.read("/cases/pooling.yaml", new TypeReference<List<PoolCase>>() {}).stream().map(each -> dynamicTest(each.name(), () ->
                assertThat(Pooling.propose(place(each.home(), 0), each.present(), each.minimum(),
                        each.others().entrySet().stream().map(other -> place(other.getKey(), other.getValue())).toList()))
                        .extracting(step -> step.place().village() + "=" + step.total() + (step.needed() ? "!" : ""))
                        .isEqualTo(each.order())));
    }

    private static Pooling.Place place(String village, int clients) {
        return new Pooling.Place(village, village.substring(0, 6), village.substring(0, 4), clients);
    }
}
