package id.pulih.groups;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which villages could join when one has too few clients for a meeting (R20): those of the same district first, then those of
 * the same regency. The area tree knows no distances, so within a level the village that adds most comes first. A proposal:
 * a person picks.
 */
public final class Pooling {

    /** How near a village is in the tree. */
    public enum Nearness { SAME_VILLAGE, SAME_DISTRICT, SAME_REGENCY }

    /** A village with its district and regency, and how many of its clients may be asked. */
    public record Place(String village, String district, String regency, int clients) {}

    /**
     * @param total    clients when this village and all before it join
     * @param needed   whether the minimum is not reached without it
     */
    public record Step(Place place, Nearness nearness, int total, boolean needed) {}

    private Pooling() {}

    /**
     * @param home    where the meeting is
     * @param present clients that come already
     * @param others  villages with clients who could be asked; those of other regencies are left out
     */
    public static List<Step> propose(Place home, int present, int minimum, Collection<Place> others) {
        var steps = new ArrayList<Step>();
        int total = present;
        for (Place place : nearest(home, others)) {
            boolean needed = total < minimum;
            total += place.clients();
            Nearness nearness = nearness(home, place);
            if (nearness != null) {
                steps.add(new Step(place, nearness, total, needed));
            }
        }
        return List.copyOf(steps);
    }

    private static List<Place> nearest(Place home, Collection<Place> others) {
        return others.stream()
                .filter(place -> place.clients() > 0 && nearness(home, place) != null)
                .sorted(Comparator.comparingInt((Place place) -> order(home, place))
                        .thenComparing(Place::clients, Comparator.reverseOrder())
                        .thenComparing(Place::village))
                .toList();
    }

    private static int order(Place home, Place place) {
        Nearness nearness = nearness(home, place);
        return nearness == null ? Nearness.values().length : nearness.ordinal();
    }

    private static @Nullable Nearness nearness(Place home, Place place) {
        if (home.village().equals(place.village())) {
            return Nearness.SAME_VILLAGE;
        }
        if (home.district().equals(place.district())) {
            return Nearness.SAME_DISTRICT;
        }
        return home.regency().equals(place.regency()) ? Nearness.SAME_REGENCY : null;
    }
}
