package id.pulih.agents;

import id.pulih.access.Asker;
import java.util.UUID;

/** Agents are people of the village: the office they work for knows them, nobody else. */
public final class AgentPolicy {

    private AgentPolicy() {}

    public static boolean mayRead(Asker asker, UUID office) {
        return asker.cares() && asker.office().equals(office);
    }

    public static boolean mayRecord(Asker asker, UUID office) {
        return mayRead(asker, office);
    }

    /** More clients than the rules allow, or before everything required is there: a head decides, with a reason (K14). */
    public static boolean mayAssignBeyondTheRules(Asker asker, UUID office) {
        return asker.isHead() && asker.office().equals(office);
    }
}
