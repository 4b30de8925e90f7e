package id.pulih.instruments;

import id.pulih.access.Asker;
import id.pulih.access.Role;
import id.pulih.episodes.EpisodePolicy;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Scores and urine tests: by case number above the serving office, recorded and corrected only within it. */
public final class MeasurementPolicy {

    private MeasurementPolicy() {}

    public static boolean mayRead(Asker asker, UUID office) {
        return EpisodePolicy.mayFollow(asker, office);
    }

    /** The reason of a correction is written in words and stays in the serving office. */
    public static boolean mayReadReasons(Asker asker, UUID office) {
        return EpisodePolicy.mayServe(asker, office);
    }

    public static boolean mayRecord(Asker asker, UUID office, @Nullable LocalDate endedOn) {
        return EpisodePolicy.mayRecord(asker, office, endedOn);
    }

    /** Which parameters the office's cards have. */
    public static boolean mayDefinePanels(Asker asker) {
        return asker.is(Role.OFFICER) || asker.isHead();
    }
}
