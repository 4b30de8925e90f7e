package id.pulih.journeys;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** WHOQOL-BREF answers of the worked example of source 004: physical 56 at the start, 69 at the end. */
public final class Answers {

    private static final List<Integer> REVERSED = List.of(3, 4, 26);

    private Answers() {}

    /** Threes everywhere and one four: physical raw 22, on the table 56; the other domains 50. */
    public static Map<String, Integer> initial() {
        Map<String, Integer> answers = all(3);
        answers.put("10", 4);
        return answers;
    }

    /** Fours everywhere but the reversed items: physical raw 26, on the table 69; the others 69 and 75. */
    public static Map<String, Integer> last() {
        Map<String, Integer> answers = all(4);
        REVERSED.forEach(item -> answers.put(String.valueOf(item), 3));
        return answers;
    }

    private static Map<String, Integer> all(int option) {
        var answers = new TreeMap<String, Integer>();
        for (int item = 1; item <= 26; item++) {
            answers.put(String.valueOf(item), option);
        }
        return answers;
    }
}
