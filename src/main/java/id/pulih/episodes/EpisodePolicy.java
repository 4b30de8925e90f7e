package id.pulih.episodes;

import id.pulih.access.Asker;
import id.pulih.access.Role;
import id.pulih.clients.ClientPolicy;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who may see and do what with a programme. */
public final class EpisodePolicy {

    private EpisodePolicy() {}

    /** Everything of it: those who serve clients, in their office. */
    public static boolean mayServe(Asker asker, UUID office) {
        return asker.cares() && asker.office().equals(office);
    }

    /** Dates, duties and results under the case number: also the heads of the offices above. */
    public static boolean mayFollow(Asker asker, UUID office) {
        return ClientPolicy.mayFollow(asker, office);
    }

    /** The offices whose programmes the asker may follow: what every reading query asks the database for. */
    public static List<UUID> officesFollowed(Asker asker) {
        return ClientPolicy.officesFollowed(asker);
    }

    /** What was written down in words stays in the office that serves the client. */
    public static boolean mayReadReasons(Asker asker, UUID office) {
        return mayServe(asker, office);
    }

    /** Alias, dates and duties, for the agent assigned today and only while the programme runs. */
    public static boolean mayAccompany(Asker asker, UUID office, @Nullable UUID agentToday, @Nullable LocalDate endedOn) {
        return asker.is(Role.AGENT)
                && asker.office().equals(office)
                && asker.agent() != null
                && asker.agent().equals(agentToday)
                && endedOn == null;
    }

    /** Recording what was done with the client: those who serve, and the agent who accompanies. */
    public static boolean mayTakePart(Asker asker, UUID office, @Nullable UUID agentToday, @Nullable LocalDate endedOn) {
        return mayServe(asker, office) || mayAccompany(asker, office, agentToday, endedOn);
    }

    public static boolean mayOpen(Asker asker, UUID office) {
        return mayServe(asker, office);
    }

    /** Adding to it, correcting, pausing, assigning: while it has not ended. */
    public static boolean mayRecord(Asker asker, UUID office, @Nullable LocalDate endedOn) {
        return mayServe(asker, office) && endedOn == null;
    }

    /** By a head of the serving office (K1). */
    public static boolean mayExtend(Asker asker, UUID office) {
        return asker.isHead() && asker.office().equals(office);
    }
}
