package id.pulih.instruments;

import java.util.Set;

/**
 * How one WHOQOL-BREF form is scored; {@code preReversedItems} are the items the form prints from 5 down to 1 and
 * {@code threshold} is the lowest 0-100 score of class {@code baik} (R26, S004:635: 56).
 */
public record WhoqolOptions(
        WhoqolBref.Version version,
        ScoringMethod method,
        MissingRule missingRule,
        Set<Integer> preReversedItems,
        int threshold) {

    /** The reversed items of the version, method {@code who-table}, missing rule {@code who-syntax}. */
    public static WhoqolOptions of(WhoqolBref.Version version, int threshold) {
        return new WhoqolOptions(
                version, ScoringMethod.WHO_TABLE, MissingRule.WHO_SYNTAX, version.preReversedItems(), threshold);
    }

    public WhoqolOptions withMethod(ScoringMethod other) {
        return new WhoqolOptions(version, other, missingRule, preReversedItems, threshold);
    }

    public WhoqolOptions withMissingRule(MissingRule other) {
        return new WhoqolOptions(version, method, other, preReversedItems, threshold);
    }

    /** Replaces the reversed items of the version. */
    public WhoqolOptions withPreReversedItems(Set<Integer> other) {
        return new WhoqolOptions(version, method, missingRule, other, threshold);
    }
}
