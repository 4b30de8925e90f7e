package id.pulih.disclosures;

import id.pulih.access.Asker;
import id.pulih.access.Role;
import id.pulih.clients.DataCategory;
import java.util.Set;
import java.util.UUID;

/** An order of a court is the act of two people: one records it, another one confirms or refuses it. */
public final class CourtOrderPolicy {

    private CourtOrderPolicy() {}

    /** A head of a section or of the office that serves the client. */
    public static boolean mayRecord(Asker asker, UUID office) {
        return (asker.is(Role.SECTION_HEAD) || asker.is(Role.OFFICE_HEAD)) && asker.office().equals(office);
    }

    /** Whoever could decide about it or serves the client. */
    public static boolean mayRead(Asker asker, UUID office) {
        return DisclosurePolicy.mayReadInFull(asker, office) || DisclosurePolicy.oversees(asker, office);
    }

    /** Another head of that office, or the data protection officer; never the one who recorded it. */
    public static boolean mayDecide(Asker asker, UUID office, UUID recordedBy) {
        boolean head = asker.isHead() && asker.office().equals(office);
        return (head || DisclosurePolicy.oversees(asker, office)) && !asker.account().equals(recordedBy);
    }

    /** Confirmed, and nothing beyond what it names. */
    public static boolean covers(boolean confirmed, Set<DataCategory> ordered, Set<DataCategory> given) {
        return confirmed && ordered.containsAll(given);
    }
}
