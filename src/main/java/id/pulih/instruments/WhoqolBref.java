package id.pulih.instruments;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * WHOQOL-BREF: items, facets, form versions and scoring, read from {@code instruments/whoqol-bref.yaml}. The wording of
 * the questions is WHO's and is not shipped.
 */
public record WhoqolBref(List<Version> versions, Map<MissingRule, Minimums> missingRules, List<Item> items) {

    private static final WhoqolBref STANDARD = Definitions.read("whoqol-bref.yaml", WhoqolBref.class);

    /** One item; {@code domain} is null for items 1 and 2, {@code reversed} means a higher option is a worse life. */
    public record Item(
            int number,
            String facetCode,
            Label facet,
            @Nullable WhoqolDomain domain,
            boolean reversed,
            ScaleType scale) {}

    /** One printed form; {@code recallWeeks} is the period it asks about, {@code preReversedItems} it prints 5 to 1. */
    public record Version(String code, Label name, int recallWeeks, Set<Integer> preReversedItems) {}

    /** Fewest answers that give a score, of the whole form and of each domain. */
    public record Minimums(int form, Map<WhoqolDomain, Integer> domains) {}

    /** The instrument as shipped. */
    public static WhoqolBref standard() {
        return STANDARD;
    }

    public Optional<Version> version(String code) {
        return versions.stream().filter(it -> it.code().equals(code)).findFirst();
    }

    /** The default version, {@code who-table} and {@code who-syntax}; the threshold is on 0-100 (R26: 56). */
    public WhoqolOptions options(int threshold) {
        return WhoqolOptions.of(versions.getFirst(), threshold);
    }

    /** The numbers of the items of a domain, ascending. */
    public List<Integer> itemsOf(WhoqolDomain domain) {
        return items.stream()
                .filter(it -> it.domain() == domain)
                .map(Item::number)
                .toList();
    }

    /** What is wrong with the answers; empty when they can be scored. An absent or null answer counts as missing. */
    public List<InputProblem> check(Map<Integer, @Nullable Integer> answers, Set<Integer> preReversedItems) {
        Set<Integer> numbers = items.stream().map(Item::number).collect(Collectors.toSet());
        List<InputProblem> problems = new ArrayList<>(InputProblem.inAnswers(answers, numbers));
        preReversedItems.stream()
                .filter(it -> !numbers.contains(it))
                .map(it -> new InputProblem("preReversedItems." + it, InputProblem.Code.UNKNOWN_ITEM))
                .forEach(problems::add);
        return problems;
    }

    /**
     * Scores one form. An answer is the option chosen, 1-5 in the instrument's own order. For an item in
     * {@code options.preReversedItems()} the number given is the one printed on a form that prints its options from 5
     * down to 1: it is first turned back (6 - x) into the option's own place, and then treated as any other answer,
     * so that an item that is both printed reversed and reversed in scoring adds the printed number.
     *
     * @param answers item number to option; absent or null means not answered
     * @throws InvalidInput when {@link #check} finds problems
     */
    public WhoqolScores score(Map<Integer, @Nullable Integer> answers, WhoqolOptions options) {
        InvalidInput.throwIfAny(check(answers, options.preReversedItems()));
        Map<Integer, Integer> chosen = chosen(answers, options.preReversedItems());
        Map<WhoqolDomain, DomainScore> domains = new EnumMap<>(WhoqolDomain.class);
        for (WhoqolDomain domain : WhoqolDomain.values()) {
            domains.put(domain, score(domain, chosen, options));
        }
        return new WhoqolScores(
                options.version().code(),
                options.method(),
                options.missingRule(),
                chosen.size(),
                new WhoqolScores.Overall(chosen.get(1), chosen.get(2)),
                domains);
    }

    private static Map<Integer, Integer> chosen(Map<Integer, @Nullable Integer> answers, Set<Integer> preReversed) {
        Map<Integer, Integer> chosen = new TreeMap<>();
        answers.forEach((item, option) -> {
            if (option != null) {
                chosen.put(item, preReversed.contains(item) ? 6 - option : option);
            }
        });
        return chosen;
    }

    private DomainScore score(WhoqolDomain domain, Map<Integer, Integer> chosen, WhoqolOptions options) {
        List<Integer> values = items.stream()
                .filter(it -> it.domain() == domain && chosen.containsKey(it.number()))
                .map(it -> it.reversed() ? 6 - chosen.get(it.number()) : chosen.get(it.number()))
                .toList();
        int raw = values.stream().mapToInt(Integer::intValue).sum();
        Minimums minimums = Objects.requireNonNull(missingRules.get(options.missingRule()));
        if (chosen.size() < minimums.form()) {
            return DomainScore.invalid(raw, values.size(), InvalidReason.FORM_INCOMPLETE);
        }
        if (values.size() < minimums.domains().get(domain)) {
            return DomainScore.invalid(raw, values.size(), InvalidReason.TOO_FEW_ANSWERS);
        }
        return DomainScore.of(raw, values.size(), options.method(), options.threshold());
    }
}
