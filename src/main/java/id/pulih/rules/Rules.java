package id.pulih.rules;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import id.pulih.rules.internal.RuleFiles;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rule book, in the order of the files. */
public final class Rules {

    private final Map<String, Rule> byId;

    private Rules(Collection<Rule> rules) {
        byId = rules.stream().collect(toMap(Rule::id, identity(), Rules::refuseTwice, LinkedHashMap::new));
        for (Rule rule : rules) {
            rule.source().settles().forEach(this::citation);
        }
    }

    /** Reads every rule file; a malformed file, an unknown field or a value out of place stops the start. */
    public static Rules load() {
        return of(RuleFiles.read());
    }

    /** For a rule book put together in a test or an import. */
    public static Rules of(Collection<Rule> rules) {
        return new Rules(rules);
    }

    public List<Rule> all() {
        return List.copyOf(byId.values());
    }

    public Rule rule(String id) {
        Rule rule = byId.get(id);
        if (rule == null) {
            throw new IllegalArgumentException("no rule " + id);
        }
        return rule;
    }

    public int integer(String id, LocalDate day) {
        return rule(id).valueOn(day).integer();
    }

    public boolean flag(String id, LocalDate day) {
        return rule(id).valueOn(day).flag();
    }

    public String choice(String id, LocalDate day) {
        return rule(id).valueOn(day).choice();
    }

    /** The citation of the first rule that carries this code, e.g. R10. */
    public Citation citation(String code) {
        return byId.values().stream()
            .filter(rule -> rule.code().equals(code))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no rule with code " + code))
            .citation();
    }

    private static Rule refuseTwice(Rule first, Rule second) {
        throw new IllegalArgumentException("rule " + second.id() + " is defined twice");
    }
}
