package id.pulih.rights;

import id.pulih.access.Asker;
import id.pulih.access.Role;
import java.util.List;
import java.util.UUID;

/** Who records, reads and decides what a person asks about the own data. */
public final class RequestPolicy {

    private RequestPolicy() {}

    /** Those who serve clients record and answer requests of clients of their own office. */
    public static boolean mayHandle(Asker asker, UUID office) {
        return asker.cares() && asker.office().equals(office);
    }

    /** What was asked and why it was decided so may name somebody: only where the client is served. */
    public static boolean mayReadWords(Asker asker, UUID office) {
        return mayHandle(asker, office);
    }

    /** The data protection officer sees kind, hours and case number of all offices below. */
    public static boolean maySeeHours(Asker asker, UUID office) {
        return offices(asker).contains(office);
    }

    /** The offices whose requests the asker's list shows. */
    public static List<UUID> offices(Asker asker) {
        if (asker.is(Role.DATA_PROTECTION_OFFICER)) {
            return asker.offices();
        }
        return asker.cares() ? List.of(asker.office()) : List.of();
    }

    /** A head of the serving office decides. */
    public static boolean mayDecide(Asker asker, UUID office) {
        return asker.isHead() && asker.office().equals(office);
    }

    /** What cannot be undone takes a second head: never the one who decided it. */
    public static boolean mayConfirm(Asker asker, UUID office, UUID decidedBy) {
        return mayDecide(asker, office) && !asker.account().equals(decidedBy);
    }
}
