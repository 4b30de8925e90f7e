package id.pulih.trail;

import id.pulih.access.Asker;
import id.pulih.access.Role;
import java.util.List;
import java.util.UUID;

/** Who may read who saw what. Those who are watched by the trail do not decide about it alone. */
public final class TrailPolicy {

    private TrailPolicy() {}

    /** The data protection officer and the auditor for their office and those below, the head of an office for that one. */
    public static List<UUID> offices(Asker asker) {
        if (asker.is(Role.DATA_PROTECTION_OFFICER) || asker.is(Role.AUDITOR)) {
            return asker.offices();
        }
        return asker.is(Role.OFFICE_HEAD) ? List.of(asker.office()) : List.of();
    }

    public static boolean mayRead(Asker asker, UUID office) {
        return offices(asker).contains(office);
    }

    /** The client's own statement: printed by those who serve the client, or by the data protection officer. */
    public static boolean mayPrintStatement(Asker asker, UUID office) {
        return asker.cares() && asker.office().equals(office)
                || asker.is(Role.DATA_PROTECTION_OFFICER) && asker.offices().contains(office);
    }
}
