package id.pulih.reports.internal;

import java.util.Map;
import java.util.TreeMap;

/**
 * The measures of a report, by code.
 *
 * @param own   of the clients of the office itself
 * @param total of these and of all parts
 */
record QuarterlyCounts(Map<String, Long> own, Map<String, Long> total) {

    static Map<String, Long> sum(Iterable<Map<String, Long>> all) {
        var sum = new TreeMap<String, Long>();
        all.forEach(each -> each.forEach((measure, count) -> sum.merge(measure, count, Long::sum)));
        return sum;
    }

    long own(String measure) {
        return own.getOrDefault(measure, 0L);
    }

    long total(String measure) {
        return total.getOrDefault(measure, 0L);
    }
}
