package id.pulih.activities;

import id.pulih.access.Asker;
import id.pulih.episodes.EpisodePolicy;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happened with a client: day, kind and condition above the serving office, words and informants only within it. */
public final class ActivityPolicy {

    private ActivityPolicy() {}

    public static boolean mayRead(Asker asker, UUID office) {
        return EpisodePolicy.mayFollow(asker, office);
    }

    /** Notes, informant and the reason of a correction. */
    public static boolean mayReadNotes(Asker asker, UUID office) {
        return EpisodePolicy.mayServe(asker, office);
    }

    public static boolean mayRecord(Asker asker, UUID office, @Nullable LocalDate endedOn) {
        return EpisodePolicy.mayRecord(asker, office, endedOn);
    }

    /** Those who serve the client correct everything, an agent what she recorded herself. */
    public static boolean mayCorrect(Asker asker, UUID office, UUID recordedBy) {
        return EpisodePolicy.mayServe(asker, office) || asker.account().equals(recordedBy);
    }
}
