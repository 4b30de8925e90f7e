package id.pulih.reports.internal;

import id.pulih.offices.OfficeRules;
import id.pulih.rules.Rule;
import id.pulih.rules.RuleIds;
import id.pulih.rules.RuleValue;
import id.pulih.rules.Rules;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** By which day of the next month each tier is due, in one statement for any number of offices. Joins the caller's work. */
@Component
class MonthlyDueDays {

    private static final List<String> TIERS = List.of(RuleIds.REPORT_AGENT_DUE_DAY, RuleIds.REPORT_MONTHLY_DUE_DAY,
            RuleIds.REPORT_SIGN_DUE_DAY, RuleIds.REPORT_PROVINCE_DUE_DAY);

    private final JdbcClient jdbc;
    private final Rules rules;

    MonthlyDueDays(JdbcClient jdbc, Rules rules) {
        this.jdbc = jdbc;
        this.rules = rules;
    }

    /** Of one month: when the Rapor, the report, the signature and the province's receipt are due. */
    record Due(LocalDate rapor, LocalDate report, LocalDate signature, LocalDate receipt) {}

    private record Own(UUID officeId, String rule, LocalDate effectiveFrom, String value) {}

    /** What offices set for themselves, the latest decision of a day first. */
    final class Settings {

        private final Map<UUID, List<Own>> own;

        private Settings(Map<UUID, List<Own>> own) {
            this.own = own;
        }

        /** As it holds on the first day after the month: a later decision moves no day that has passed. */
        Due of(UUID office, LocalDate month) {
            LocalDate next = month.plusMonths(1);
            return new Due(day(office, TIERS.get(0), next), day(office, TIERS.get(1), next), day(office, TIERS.get(2), next),
                    day(office, TIERS.get(3), next));
        }

        private LocalDate day(UUID office, String id, LocalDate next) {
            Rule rule = rules.rule(id);
            RuleValue value = own.getOrDefault(office, List.of()).stream()
                    .filter(each -> each.rule().equals(id) && !each.effectiveFrom().isAfter(next))
                    .findFirst()
                    .flatMap(each -> OfficeRules.parse(rule, each.value()))
                    .filter(rule::allows)
                    .orElseGet(() -> rule.valueOn(next));
            return next.withDayOfMonth(value.integer());
        }
    }

    Settings settings(Collection<UUID> offices) {
        var own = new HashMap<UUID, List<Own>>();
        jdbc.sql("""
                select office_id, rule, effective_from, value from pulih.rule_override
                where office_id = any (:offices) and rule = any (:rules)
                order by effective_from desc, decided_at desc, id desc""")
                .param("offices", offices.toArray(UUID[]::new))
                .param("rules", TIERS.toArray(String[]::new))
                .query(Own.class)
                .list()
                .forEach(each -> own.computeIfAbsent(each.officeId(), office -> new java.util.ArrayList<>()).add(each));
        return new Settings(own);
    }

    Due of(UUID office, LocalDate month) {
        return settings(List.of(office)).of(office, month);
    }
}
