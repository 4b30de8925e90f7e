package id.pulih.entitlements;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/** Rights met: what was given of what was owed; what was refused or impossible is counted apart and lessens nothing. */
public record Coverage(Map<Standing, Integer> counts) {

    public Coverage {
        counts = Map.copyOf(counts);
    }

    public static Coverage of(Collection<Standing> standings) {
        var counts = new EnumMap<Standing, Integer>(Standing.class);
        standings.forEach(each -> counts.merge(each, 1, Integer::sum));
        return new Coverage(counts);
    }

    public int count(Standing standing) {
        return counts.getOrDefault(standing, 0);
    }

    /** What has come due so far and was neither refused nor impossible. */
    public int owed() {
        return count(Standing.GIVEN) + count(Standing.DUE) + count(Standing.LATE) + count(Standing.MISSED);
    }
}
