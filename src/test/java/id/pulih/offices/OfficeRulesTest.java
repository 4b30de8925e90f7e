package id.pulih.offices;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.PulihTest;
import id.pulih.demo.Cast;
import id.pulih.platform.Ids;
import id.pulih.platform.Scope;
import id.pulih.platform.Work;
import id.pulih.rules.RuleIds;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class OfficeRulesTest extends PulihTest {

    /** Nobody else's: overrides of this office disturb no other test. */
    private static final UUID CLINIC = Cast.office("KLINIK-SEHATI").id();

    private static final String RULE = RuleIds.REPORT_MONTHLY_DUE_DAY;

    @Autowired
    private OfficeRules rules;

    @Autowired
    private Work work;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void anOfficesValueHoldsFromItsDayAndOnlyThere() {
        int book = rules.integer(CLINIC, RULE, TODAY);
        override("9", TODAY.plusDays(5));
        override("11", TODAY.plusDays(9));

        assertThat(rules.integer(CLINIC, RULE, TODAY.plusDays(4))).isEqualTo(book);
        assertThat(rules.integer(CLINIC, RULE, TODAY.plusDays(5))).isEqualTo(9);
        assertThat(rules.integer(CLINIC, RULE, TODAY.plusDays(9))).isEqualTo(11);
        assertThat(rules.integer(Cast.office(Cast.SUMBAWA).id(), RULE, TODAY.plusDays(9))).isEqualTo(book);
    }

    @Test
    void aStoredValueTheRuleDoesNotAllowCountsNotAtAll() {
        int book = rules.integer(CLINIC, RULE, TODAY.plusDays(100));
        override("31", TODAY.plusDays(101));
        override("banyak", TODAY.plusDays(102));

        assertThat(rules.integer(CLINIC, RULE, TODAY.plusDays(103))).isNotEqualTo(31).isPositive();
        assertThat(book).isPositive();
    }

    /** What an office decided is read once in a unit of work: whoever writes a decision, or has waited for a turn, has it read anew. */
    @Test
    void withinAUnitOfWorkADecisionCountsFromWhenItIsSaidThatThereIsOne() {
        LocalDate day = TODAY.plusDays(60);
        int before = rules.integer(CLINIC, RULE, day);
        work.write(Scope.of(List.of(CLINIC), null, "test"), () -> {
            assertThat(rules.integer(CLINIC, RULE, day)).isEqualTo(before);
            int other = before == 13 ? 14 : 13;
            override(Integer.toString(other), TODAY.plusDays(59));
            assertThat(rules.integer(CLINIC, RULE, day)).as("read once").isEqualTo(before);

            rules.forget(CLINIC);

            assertThat(rules.integer(CLINIC, RULE, day)).isEqualTo(other);
            assertThat(rules.integer(CLINIC, RULE, TODAY.plusDays(58))).as("the day before it begins").isNotEqualTo(other);
            override(Integer.toString(before), TODAY.plusDays(59));
        });
        assertThat(rules.integer(CLINIC, RULE, day)).as("the next unit of work").isEqualTo(before);
    }

    private void override(String value, LocalDate from) {
        work.write(Scope.of(List.of(CLINIC), null, "test"), () -> {
            jdbc.sql("""
                    insert into pulih.rule_override (office_id, id, rule, value, effective_from, reason, decided_by, decided_at)
                    values (:office, :id, :rule, :value, :from, 'uji', :by, :now)""")
                    .param("office", CLINIC)
                    .param("id", Ids.next())
                    .param("rule", RULE)
                    .param("value", value)
                    .param("from", from)
                    .param("by", Cast.person("sri").id())
                    .param("now", OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)))
                    .update();
        });
    }
}
