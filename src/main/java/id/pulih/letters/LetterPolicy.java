package id.pulih.letters;

import id.pulih.access.Asker;
import id.pulih.access.Role;
import java.util.UUID;

/** Letters are written and read by those who serve clients in the office; its paper is kept by its heads and administrator. */
public final class LetterPolicy {

    private LetterPolicy() {}

    public static boolean mayWrite(Asker asker, UUID office) {
        return asker.cares() && asker.office().equals(office);
    }

    /** Whoever issued it may take back a slip; anybody else's letter is annulled by a head. */
    public static boolean mayVoid(Asker asker, UUID office, UUID issuedBy) {
        return mayWrite(asker, office) && (asker.isHead() || asker.account().equals(issuedBy));
    }

    public static boolean mayKeepPaper(Asker asker, UUID office) {
        return (asker.isHead() || asker.is(Role.OFFICE_ADMINISTRATOR)) && asker.office().equals(office);
    }
}
