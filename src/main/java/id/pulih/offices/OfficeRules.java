package id.pulih.offices;

import id.pulih.platform.ReadOnce;
import id.pulih.platform.Scope;
import id.pulih.platform.Work;
import id.pulih.rules.Citation;
import id.pulih.rules.Rule;
import id.pulih.rules.RuleType;
import id.pulih.rules.RuleValue;
import id.pulih.rules.Rules;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The rules as they hold in one office on one day: the office's own value where the rule allows one, else the rule book's.
 * The office must lie within the scope of the unit of work this is called in; outside one it opens its own.
 */
@Component
public class OfficeRules {

    private final ReadOnce<UUID, List<Decision>> once = new ReadOnce<>();
    private final JdbcClient jdbc;
    private final Work work;
    private final Rules rules;

    public OfficeRules(JdbcClient jdbc, Work work, Rules rules) {
        this.jdbc = jdbc;
        this.work = work;
        this.rules = rules;
    }

    public int integer(UUID office, String ruleId, LocalDate day) {
        return value(office, ruleId, day).integer();
    }

    public boolean flag(UUID office, String ruleId, LocalDate day) {
        return value(office, ruleId, day).flag();
    }

    public String choice(UUID office, String ruleId, LocalDate day) {
        return value(office, ruleId, day).choice();
    }

    public Citation citation(String ruleId) {
        return rules.rule(ruleId).citation();
    }

    /**
     * Of the decisions that have begun by that day the one that begins last counts, and of several for one day the latest.
     * A value that the rule no longer allows counts no more.
     */
    public RuleValue value(UUID office, String ruleId, LocalDate day) {
        Rule rule = rules.rule(ruleId);
        return rule.threshold().override() == null
                ? rule.valueOn(day)
                : ownValue(rule, decided(office, day)).orElseGet(() -> rule.valueOn(day));
    }

    /** Every rule's value in the office that day, by rule id. */
    public Map<String, RuleValue> values(UUID office, LocalDate day) {
        Map<String, String> decided = decided(office, day);
        var values = new LinkedHashMap<String, RuleValue>();
        rules.all().forEach(rule -> values.put(rule.id(), ownValue(rule, decided).orElseGet(() -> rule.valueOn(day))));
        return values;
    }

    /** What was read of an office in this unit of work is read anew by the next who asks: after a decision, and after waiting for somebody's turn. */
    public void forget(UUID office) {
        once.soFar().remove(office);
    }

    private Map<String, String> decided(UUID office, LocalDate day) {
        var decided = new HashMap<String, String>();
        decisions(office).stream().filter(each -> !each.effectiveFrom().isAfter(day)).forEach(each -> decided.putIfAbsent(each.rule(), each.value()));
        return decided;
    }

    private record Decision(String rule, LocalDate effectiveFrom, String value) {}

    /** Few, and asked for once for each rule and day: read once in a unit of work. */
    private List<Decision> decisions(UUID office) {
        return once.soFar().computeIfAbsent(office, this::read);
    }

    private List<Decision> read(UUID office) {
        return work.read(Scope.of(List.of(office), null, "rules"), () -> jdbc.sql("""
                select rule, effective_from, value from pulih.rule_override where office_id = :office
                 order by effective_from desc, decided_at desc, id desc""")
                .param("office", office)
                .query((row, n) -> new Decision(row.getString(1), row.getObject(2, LocalDate.class), row.getString(3)))
                .list());
    }

    private static Optional<RuleValue> ownValue(Rule rule, Map<String, String> decided) {
        return Optional.ofNullable(decided.get(rule.id())).flatMap(text -> parse(rule, text)).filter(rule::allows);
    }

    /** The value a text stands for in this rule; empty when it does not fit the rule's type. */
    public static Optional<RuleValue> parse(Rule rule, String text) {
        RuleType type = rule.threshold().type();
        return switch (type) {
            case INTEGER -> text.matches("-?[0-9]{1,9}")
                    ? Optional.of(new RuleValue.Whole(Integer.parseInt(text)))
                    : Optional.empty();
            case BOOLEAN -> text.equals("true") || text.equals("false")
                    ? Optional.of(new RuleValue.Flag(Boolean.parseBoolean(text)))
                    : Optional.empty();
            case CHOICE -> text.isBlank() ? Optional.empty() : Optional.of(new RuleValue.Choice(text));
        };
    }
}
