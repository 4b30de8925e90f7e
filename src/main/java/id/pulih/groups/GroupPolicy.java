package id.pulih.groups;

import id.pulih.access.Asker;
import id.pulih.clients.ClientPolicy;
import java.util.List;
import java.util.UUID;

/** Who plans, leads and reads events: those who serve the clients. Above there are figures only. */
public final class GroupPolicy {

    private GroupPolicy() {}

    /** Who comes, what was said and what is planned, in the own office. */
    public static boolean mayHold(Asker asker, UUID office) {
        return asker.cares() && asker.office().equals(office);
    }

    /** The offices whose figures the asker reads. */
    public static List<UUID> officesCounted(Asker asker) {
        return ClientPolicy.officesFollowed(asker);
    }
}
