package id.pulih.referrals.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import id.pulih.clients.DataCategory;
import id.pulih.clients.GivenConsent;
import id.pulih.platform.Coded;
import id.pulih.platform.Ids;
import id.pulih.referrals.internal.Freshness;
import id.pulih.referrals.internal.ReferralCheck;
import id.pulih.referrals.internal.ReferralSteps;
import id.pulih.rules.Yaml;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;

/** Every rule of referrals by its cases, one on each side of every limit, each with its clause. */
class ReferralCasesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    private final JsonNode cases = Yaml.read("/cases/referrals.yaml", new TypeReference<>() {});

    @TestFactory
    Stream<DynamicTest> aReferralGoesOnlyAsTheClientChoseAndAgreed() {
        return each("may-go", one -> {
            var verdict = ReferralCheck.of(new ReferralCheck.Facts(one.get("choice").asString(), "Puskesmas Unit I", !one.path("ended").asBoolean(false),
                    categories(one.get("tell")), one.path("restricted").asBoolean(false), consents(one.get("consents"))), DAY);
            assertThat(verdict.gaps()).isEqualTo(texts(one.get("gaps")));
            assertThat(verdict.uncovered()).isEqualTo(categories(one.path("uncovered")));
            assertThat(verdict.consent() != null).isEqualTo(verdict.gaps().stream().noneMatch(gap -> gap.startsWith("consent-") || gap.equals("nothing-to-tell")));
        });
    }

    @TestFactory
    Stream<DynamicTest> anAnswerIsLateTheDayAfterItsLastDay() {
        return each("late", one -> assertThat(ReferralSteps.late(one.get("state").asString(), day(one, "since"), DAY, 7, 30)).isEqualTo(one.get("late").asBoolean()));
    }

    @TestFactory
    Stream<DynamicTest> anEntryOfTheDirectoryGrowsStale() {
        return each("directory", one -> assertThat(Freshness.of(day(one, "confirmed"), 6, DAY)).isEqualTo(one.get("answer").asString()));
    }

    @Test
    void nothingFollowsAnEnd() {
        assertThat(List.of("refused", "done", "withdrawn")).allSatisfy(state -> assertThat(ReferralSteps.after(state)).isEmpty());
        assertThat(List.of("draft", "proposed", "accepted")).allSatisfy(state -> assertThat(ReferralSteps.after(state)).contains("client-withdrew"));
        assertThat(ReferralSteps.after("draft")).doesNotContain("accepted", "done");
    }

    private Stream<DynamicTest> each(String table, java.util.function.Consumer<JsonNode> check) {
        return cases.get(table).values().stream()
                .map(one -> dynamicTest(one.get("case").asString() + " (" + one.get("clause").asString() + ")", () -> check.accept(one)));
    }

    private static @Nullable LocalDate day(JsonNode one, String field) {
        return one.has(field) ? LocalDate.parse(one.get(field).asString()) : null;
    }

    private static List<String> texts(JsonNode list) {
        return list.values().stream().map(JsonNode::asString).toList();
    }

    private static Set<DataCategory> categories(JsonNode list) {
        var all = EnumSet.noneOf(DataCategory.class);
        list.values().forEach(each -> all.add(Coded.of(DataCategory.class, each.asString())));
        return all;
    }

    private static List<GivenConsent> consents(JsonNode list) {
        return list.values().stream().map(each -> new GivenConsent(Ids.next(), categories(each.get("categories")), each.get("to").asString(), "",
                Objects.requireNonNull(day(each, "granted")), day(each, "expires"), null, day(each, "withdrawn"))).toList();
    }
}
