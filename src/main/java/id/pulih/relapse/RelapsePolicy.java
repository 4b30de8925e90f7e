package id.pulih.relapse;

import id.pulih.access.Asker;
import id.pulih.access.Role;
import id.pulih.episodes.EpisodePolicy;
import java.util.List;
import java.util.UUID;

/** Who may know and do what about a return to use. */
public final class RelapsePolicy {

    private RelapsePolicy() {}

    /** Everything about it, words included: those who serve the client. */
    public static boolean mayServe(Asker asker, UUID office) {
        return EpisodePolicy.mayServe(asker, office);
    }

    /** The offices whose returns to use are counted for the asker. */
    public static List<UUID> officesCounted(Asker asker) {
        return asker.isHead() || asker.is(Role.DIRECTORATE) ? asker.below() : List.of();
    }

    /** A missing test (K6) and a missing referral are answered for by a head of the office, anything else by whoever serves. */
    public static boolean mayWaive(Asker asker, UUID office, Response response) {
        return mayServe(asker, office) && (!response.headWaives() || asker.isHead());
    }
}
