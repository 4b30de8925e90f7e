package id.pulih.clients;

import id.pulih.access.Asker;
import java.util.UUID;

/** Two records become one by the act of two people of the office that serves them, and a head takes it back. */
public final class MergePolicy {

    private MergePolicy() {}

    public static boolean mayPropose(Asker asker, UUID office) {
        return ClientPolicy.mayReadIdentity(asker, office);
    }

    /** Never whoever proposed it. */
    public static boolean mayDecide(Asker asker, UUID office, UUID proposedBy) {
        return mayPropose(asker, office) && !asker.account().equals(proposedBy);
    }

    public static boolean mayUndo(Asker asker, UUID office) {
        return asker.isHead() && asker.office().equals(office);
    }
}
