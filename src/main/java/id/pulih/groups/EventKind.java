package id.pulih.groups;

import id.pulih.activities.ActivityKind;
import id.pulih.platform.Coded;
import java.util.List;

/** What is done with several clients at once (S004:489-590, S001). */
public enum EventKind implements Coded {
    GROUP_MEETING(ActivityKind.GROUP_MEETING),
    GROUP_COUNSELLING(ActivityKind.GROUP_COUNSELLING),
    INFORMATION(ActivityKind.INFORMATION),
    VOCATIONAL(ActivityKind.VOCATIONAL),
    POSITIVE_ACTIVITY(ActivityKind.POSITIVE_ACTIVITY);

    private static final List<String> TRADES =
            List.of("automotive", "electronics", "handicraft", "multimedia", "photography", "agriculture", "other");
    private static final List<String> POSITIVE = List.of("community-work", "religious", "cultural", "sport", "skills", "other");

    private final ActivityKind activity;

    EventKind(ActivityKind activity) {
        this.activity = activity;
    }

    /** What stands in the record of each who came. */
    public ActivityKind activity() {
        return activity;
    }

    public boolean counselling() {
        return this == GROUP_COUNSELLING;
    }

    /** The fields to choose from (S004:544-546, 582-590); none where there is nothing to choose. */
    public List<String> subjects() {
        return this == VOCATIONAL ? TRADES : this == POSITIVE_ACTIVITY ? POSITIVE : List.of();
    }

    /** Meetings are for clients or for families, information is for everybody, the rest is for clients. */
    public List<Audience> audiences() {
        return switch (this) {
            case GROUP_MEETING -> List.of(Audience.CLIENTS, Audience.FAMILIES);
            case INFORMATION -> List.of(Audience.values());
            default -> List.of(Audience.CLIENTS);
        };
    }
}
