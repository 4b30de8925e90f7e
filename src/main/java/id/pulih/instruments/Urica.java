package id.pulih.instruments;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One version of URICA: which items make which subscale, which are asked but not scored, and how items are put together.
 * A site with another form constructs its own; the shipped ones are in {@code instruments/urica.yaml}.
 *
 * <p>Missing rule: a subscale needs {@code minimumAnswered} answers (6 of 7 as shipped) and the mean of those answered
 * stands for the missing one; with fewer it is null, and there is no readiness and no stage.
 *
 * @param minimumAnswered fewest answered items of a subscale; ours, as no published rule was found
 * @param bands the limits of the stages, or null when none suit this version
 */
public record Urica(
        String version,
        Aggregation aggregation,
        int minimumAnswered,
        Map<UricaSubscale, List<Integer>> subscales,
        Set<Integer> omitted,
        @Nullable UricaBands bands) {

    private static final List<Urica> SHIPPED =
            Definitions.read("urica.yaml", Shipped.class).versions();

    /** How the items of a subscale are put together. */
    public enum Aggregation {
        /** The mean, 1-5. */
        MEAN,
        /** The sum; with a missing item, the mean times the number of items. */
        SUM
    }

    record Shipped(List<Urica> versions) {}

    /** The 32-item form. */
    public static Urica standard() {
        return SHIPPED.getFirst();
    }

    public static List<Urica> versions() {
        return SHIPPED;
    }

    /** All item numbers, scored or not, ascending. */
    public Set<Integer> items() {
        Set<Integer> items = new TreeSet<>(omitted);
        subscales.values().forEach(items::addAll);
        return items;
    }

    /** What is wrong with the answers; empty when they can be scored. An absent or null answer counts as missing. */
    public List<InputProblem> check(Map<Integer, @Nullable Integer> answers) {
        return InputProblem.inAnswers(answers, items());
    }

    /** Scores with the bands of this version. */
    public UricaScores score(Map<Integer, @Nullable Integer> answers) {
        return score(answers, bands);
    }

    /**
     * Scores one form: readiness is contemplation + action + maintenance - precontemplation, -2 to 14 for means.
     *
     * @param answers item number to 1 (strongest disagreement) - 5 (strongest agreement); absent or null means missing
     * @param limits the bands to read the stage from, or null for no stage
     * @throws InvalidInput when {@link #check} finds problems
     */
    public UricaScores score(Map<Integer, @Nullable Integer> answers, @Nullable UricaBands limits) {
        InvalidInput.throwIfAny(check(answers));
        Map<UricaSubscale, @Nullable Fraction> scores = new EnumMap<>(UricaSubscale.class);
        subscales.forEach((subscale, items) -> scores.put(subscale, score(items, answers)));
        int answered = (int) answers.values().stream().filter(Objects::nonNull).count();
        return UricaScores.of(version, answered, scores, limits);
    }

    private @Nullable Fraction score(List<Integer> items, Map<Integer, @Nullable Integer> answers) {
        List<Integer> given =
                items.stream().map(answers::get).filter(Objects::nonNull).toList();
        if (given.isEmpty() || given.size() < minimumAnswered) {
            return null;
        }
        long sum = given.stream().mapToInt(Integer::intValue).sum();
        return new Fraction(aggregation == Aggregation.SUM ? sum * items.size() : sum, given.size());
    }
}
