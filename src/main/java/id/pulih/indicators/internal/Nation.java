package id.pulih.indicators.internal;

import id.pulih.offices.Office;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/**
 * All offices as one tree of sums. An office with others below it is divided into itself and what is below, since whoever
 * works there knows its own numbers and looks at what is below.
 *
 * @param below  the parts of each unit
 * @param leaves the place where each office stands alone
 * @param places of each sum of offices
 */
public record Nation(List<Unit> units, List<List<Integer>> below, Map<UUID, Integer> leaves, Map<Set<UUID>, Integer> places) {

    /** The nation, an office with all below it, the office alone, all below it. */
    public enum Part { ALL, WHOLE, ITSELF, BELOW }

    /** @param parent the place of the unit this one belongs to, -1 for the nation */
    public record Unit(int parent, Part part, UUID office, Set<UUID> offices) {}

    private static final UUID NOBODY = new UUID(0, 0);

    public static Nation of(List<Office> all) {
        List<Office> serving = all.stream().filter(each -> !each.kind().equals("bnn")).sorted(Comparator.comparing(Office::code)).toList();
        Set<UUID> ids = serving.stream().map(Office::id).collect(Collectors.toUnmodifiableSet());
        Map<UUID, List<Office>> lower = serving.stream().collect(Collectors.groupingBy(each ->
                each.parentId() != null && ids.contains(each.parentId()) ? each.parentId() : NOBODY));
        var units = new ArrayList<Unit>();
        units.add(new Unit(-1, Part.ALL, NOBODY, ids));
        lower.getOrDefault(NOBODY, List.of()).forEach(each -> add(units, lower, each, 0));
        return numbered(units);
    }

    private static void add(List<Unit> units, Map<UUID, List<Office>> lower, Office office, int parent) {
        int place = units.size();
        Set<UUID> all = subtree(lower, office.id());
        units.add(new Unit(parent, Part.WHOLE, office.id(), all));
        if (all.size() > 1) {
            units.add(new Unit(place, Part.ITSELF, office.id(), Set.of(office.id())));
            units.add(new Unit(place, Part.BELOW, office.id(), all.stream().filter(each -> !each.equals(office.id())).collect(Collectors.toUnmodifiableSet())));
            lower.get(office.id()).forEach(each -> add(units, lower, each, place + 2));
        }
    }

    private static Set<UUID> subtree(Map<UUID, List<Office>> lower, UUID office) {
        var found = new HashSet<>(Set.of(office));
        lower.getOrDefault(office, List.of()).forEach(each -> found.addAll(subtree(lower, each.id())));
        return Set.copyOf(found);
    }

    private static Nation numbered(List<Unit> units) {
        var below = new ArrayList<List<Integer>>();
        var leaves = new HashMap<UUID, Integer>();
        var places = new HashMap<Set<UUID>, Integer>();
        for (int i = 0; i < units.size(); i++) {
            Unit unit = units.get(i);
            below.add(new ArrayList<>());
            places.putIfAbsent(unit.offices(), i);
            if (unit.part() == Part.ITSELF || unit.part() == Part.WHOLE && unit.offices().size() == 1) {
                leaves.put(unit.office(), i);
            }
            if (i > 0) {
                below.get(unit.parent()).add(i);
            }
        }
        return new Nation(List.copyOf(units), List.copyOf(below), Map.copyOf(leaves), Map.copyOf(places));
    }

    /** Whether the offices can be put together from open units without overlap: then their sum tells nothing new. */
    public boolean covers(Set<UUID> offices, IntPredicate open) {
        Integer place = places.get(offices);
        return place != null ? covers(place, offices, open) : units.getFirst().offices().containsAll(offices) && covers(0, offices, open);
    }

    private boolean covers(int place, Set<UUID> offices, IntPredicate open) {
        Unit unit = units.get(place);
        if (Collections.disjoint(unit.offices(), offices) || offices.containsAll(unit.offices()) && open.test(place)) {
            return true;
        }
        return !below.get(place).isEmpty() && below.get(place).stream().allMatch(each -> covers(each, offices, open));
    }
}
