package id.pulih.continuedcare;

import id.pulih.access.Asker;
import id.pulih.episodes.EpisodePolicy;
import java.util.UUID;

/** Those who serve the client do the work; a head who did not write the report accepts it. */
public final class ContinuedCarePolicy {

    private ContinuedCarePolicy() {}

    public static boolean mayWork(Asker asker, UUID office) {
        return EpisodePolicy.mayServe(asker, office);
    }

    public static boolean mayDecide(Asker asker, UUID office, UUID submittedBy) {
        return asker.isHead() && asker.office().equals(office) && !asker.account().equals(submittedBy);
    }
}
