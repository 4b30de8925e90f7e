package id.pulih.indicators.internal.dashboard;

import id.pulih.offices.Office;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The offices somebody watches over as a tree of sums; the first unit is the sum of all.
 *
 * @param sets the offices of each unit
 */
public record Area(List<Unit> units, List<Set<UUID>> sets) {

    /**
     * @param parent  the place of the unit this one belongs to, -1 for the sum of all
     * @param itself  whether this is an office without those below it
     * @param offices the offices added up
     */
    public record Unit(int parent, @Nullable UUID office, String name, @Nullable String areaCode, boolean itself, List<UUID> offices) {}

    /** @param within the offices watched; one whose superior is not among them stands directly below the sum of all */
    static Area of(List<Office> all, List<UUID> within) {
        List<Office> watched = all.stream().filter(each -> within.contains(each.id())).sorted(Comparator.comparing(Office::name)).toList();
        var units = new ArrayList<Unit>();
        units.add(new Unit(-1, null, "", null, false, within));
        for (Office each : watched) {
            if (each.parentId() == null || !within.contains(each.parentId())) {
                add(units, watched, each, 0);
            }
        }
        return new Area(List.copyOf(units), units.stream().map(each -> Set.copyOf(each.offices())).toList());
    }

    private static void add(List<Unit> units, List<Office> watched, Office office, int parent) {
        List<Office> below = below(watched, office);
        int place = units.size();
        units.add(new Unit(parent, office.id(), office.name(), office.areaCode(), false, subtree(watched, office)));
        if (!below.isEmpty()) {
            units.add(new Unit(place, office.id(), office.name(), office.areaCode(), true, List.of(office.id())));
            below.forEach(each -> add(units, watched, each, place));
        }
    }

    private static List<Office> below(List<Office> watched, Office office) {
        return watched.stream().filter(each -> office.id().equals(each.parentId())).toList();
    }

    private static List<UUID> subtree(List<Office> watched, Office office) {
        var all = new ArrayList<UUID>(List.of(office.id()));
        below(watched, office).forEach(each -> all.addAll(subtree(watched, each)));
        return all;
    }

    /** The unit that stands for an office with all below it. */
    Optional<Integer> place(UUID office) {
        for (int i = 0; i < units.size(); i++) {
            if (office.equals(units.get(i).office())) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    List<Integer> below(int unit) {
        var found = new ArrayList<Integer>();
        for (int i = 0; i < units.size(); i++) {
            if (units.get(i).parent() == unit) {
                found.add(i);
            }
        }
        return found;
    }
}
