package id.pulih.badinput;

import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.regex.Pattern;

/** Of all items of a questionnaire or list, which share one reader, the first and the last. */
final class Sample {

    private static final Pattern NUMBER = Pattern.compile("(?<=\\.)[0-9]+(?=\\.|$)");

    private Sample() {}

    static List<String> of(Iterable<String> fields) {
        var ends = new LinkedHashMap<String, LinkedList<String>>();
        for (String field : fields) {
            var like = ends.computeIfAbsent(NUMBER.matcher(field).replaceFirst("#"), x -> new LinkedList<>());
            if (like.size() == 2) {
                like.removeLast();
            }
            like.add(field);
        }
        return ends.values().stream().flatMap(List::stream).toList();
    }
}
