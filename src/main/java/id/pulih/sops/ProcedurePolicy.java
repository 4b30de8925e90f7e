package id.pulih.sops;

import id.pulih.access.Asker;
import id.pulih.access.Role;
import java.util.List;
import java.util.UUID;

/** Everybody who cares or oversees reads a procedure and its counts; an office runs, changes and approves its own. */
public final class ProcedurePolicy {

    private ProcedurePolicy() {}

    /** Its runs with their words, and taking them on. */
    public static boolean mayRun(Asker asker, UUID office) {
        return asker.cares() && asker.office().equals(office);
    }

    /** Writing the office's own version and handing it in. */
    public static boolean mayWrite(Asker asker, UUID office) {
        return mayRun(asker, office);
    }

    /** Giving it number and days, or sending it back. */
    public static boolean mayApprove(Asker asker, UUID office) {
        return asker.isHead() && asker.office().equals(office);
    }

    /** The offices whose counts are shown; never a case or a word. */
    public static List<UUID> officesCounted(Asker asker) {
        return asker.cares() || asker.is(Role.DIRECTORATE) ? asker.offices() : List.of();
    }
}
