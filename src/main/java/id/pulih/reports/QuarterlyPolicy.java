package id.pulih.reports;

import id.pulih.access.Asker;
import id.pulih.access.Role;
import java.util.UUID;

/** The office's officers write its quarterly report, its head signs it (S004:718), and the offices above read what was signed. */
public final class QuarterlyPolicy {

    private QuarterlyPolicy() {}

    public static boolean mayWrite(Asker asker, UUID office) {
        return asker.office().equals(office) && (asker.cares() || asker.is(Role.DIRECTORATE));
    }

    /** The head of an office or of a province's division, and the Directorate for its own. */
    public static boolean maySign(Asker asker, UUID office) {
        return asker.office().equals(office) && (asker.is(Role.OFFICE_HEAD) || asker.is(Role.DIVISION_HEAD) || asker.is(Role.DIRECTORATE));
    }

    /** Of an office below only what was signed, as counts. */
    public static boolean mayRead(Asker asker, UUID office) {
        return mayWrite(asker, office) || asker.below().contains(office) && (asker.isHead() || asker.is(Role.DIRECTORATE));
    }

    /** Case numbers and notes are seen where the clients are served. */
    public static boolean mayOpenLists(Asker asker, UUID office) {
        return asker.cares() && asker.office().equals(office);
    }
}
