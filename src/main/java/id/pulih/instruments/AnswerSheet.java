package id.pulih.instruments;

import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;

/**
 * The answers of one filled form and how they are scored.
 *
 * @param answers          item to the number given, 1-5; unanswered items are absent
 * @param preReversedItems items that the form prints from 5 down to 1; WHOQOL-BREF only
 */
public record AnswerSheet(
        Instrument instrument,
        String version,
        SortedMap<Integer, Integer> answers,
        Set<Integer> preReversedItems,
        ScoringMethod method,
        MissingRule missingRule) {

    /** The items nobody answered, ascending. */
    public Set<Integer> unanswered() {
        Set<Integer> missing = new TreeSet<>(instrument.items(version));
        missing.removeAll(answers.keySet());
        return missing;
    }
}
