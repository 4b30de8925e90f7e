package id.pulih.offices.internal;

import id.pulih.rules.Rule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The chapters of the page of rules, by the first word of a rule's id. */
final class RuleGroups {

    private static final Map<String, String> CHAPTERS = Map.ofEntries(
            Map.entry("visit", "activities"), Map.entry("group", "activities"), Map.entry("referral", "activities"),
            Map.entry("client", "activities"), Map.entry("urine", "measurements"), Map.entry("whoqol", "measurements"),
            Map.entry("outcome", "measurements"), Map.entry("urica", "measurements"),
            Map.entry("counselling", "registration"), Map.entry("service", "registration"),
            Map.entry("officer", "agent"), Map.entry("training", "agent"), Map.entry("conduct", "agent"),
            Map.entry("counsellor", "agent"), Map.entry("guidance", "partner"), Map.entry("supervisor", "partner"),
            Map.entry("mapping", "partner"), Map.entry("monitoring", "partner"));

    private RuleGroups() {}

    static Map<String, List<Rule>> of(List<Rule> rules) {
        return rules.stream().collect(Collectors.groupingBy(RuleGroups::chapter, LinkedHashMap::new, Collectors.toList()));
    }

    private static String chapter(Rule rule) {
        String first = rule.id().substring(0, rule.id().indexOf('.'));
        return CHAPTERS.getOrDefault(first, first);
    }
}
