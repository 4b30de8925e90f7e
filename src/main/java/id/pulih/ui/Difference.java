package id.pulih.ui;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * One part in which what somebody typed differs from what another person stored meanwhile, ready to show.
 *
 * @param label the part's name on the form
 */
public record Difference(String label, String yours, String stored) {

    /**
     * The parts that differ, in the order of the form.
     *
     * @param yours  what was typed, by field; a field that is missing on one side counts as empty
     * @param stored what is there now, by field
     * @param label  the name of a field in the reader's language
     */
    public static List<Difference> between(Map<String, String> yours, Map<String, String> stored, UnaryOperator<String> label) {
        var differences = new ArrayList<Difference>();
        var fields = new LinkedHashSet<>(yours.keySet());
        fields.addAll(stored.keySet());
        for (String field : fields) {
            String mine = yours.getOrDefault(field, "");
            String theirs = stored.getOrDefault(field, "");
            if (!mine.equals(theirs)) {
                differences.add(new Difference(label.apply(field), mine, theirs));
            }
        }
        return List.copyOf(differences);
    }
}
