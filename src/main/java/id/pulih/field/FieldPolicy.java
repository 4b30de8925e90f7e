package id.pulih.field;

import id.pulih.access.Asker;
import id.pulih.access.Role;
import id.pulih.episodes.EpisodePolicy;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who gives a telephone to an agent, what it may fetch, and whether what it hands in needs a person first. */
public final class FieldPolicy {

    private FieldPolicy() {}

    /** Giving and ending telephones, reading what waits, deciding about it and replying: those who serve the clients. */
    public static boolean mayServe(Asker asker, UUID office) {
        return asker.cares() && asker.office().equals(office);
    }

    /** Cards and news go to the agent's own telephone only. */
    public static boolean mayFetch(Asker asker, UUID office, UUID agent) {
        return asker.is(Role.AGENT) && asker.office().equals(office) && agent.equals(asker.agent());
    }

    /** Straight into the record, by the agent who accompanies the client today; everything else waits for a person. */
    public static boolean mayRecord(Asker asker, UUID office, @Nullable UUID agentToday, @Nullable LocalDate endedOn) {
        return EpisodePolicy.mayAccompany(asker, office, agentToday, endedOn);
    }
}
