package id.pulih.accounts;

import id.pulih.access.Asker;
import id.pulih.access.Role;
import java.util.Set;
import java.util.UUID;

/** Who names deputies: a head for the own role, the office's administrator for any head's; nobody himself or herself. */
public final class DeputyPolicy {

    private DeputyPolicy() {}

    /** A deputy names no deputies: the role stays with whom it was given to. */
    public static boolean mayAppointFor(Asker asker, Role role) {
        return Role.HEADS.contains(role)
                && (asker.is(Role.OFFICE_ADMINISTRATOR) || (asker.is(role) && !asker.deputising().contains(role)));
    }

    /** An account of the own office that serves clients or keeps accounts, and is not the asker's. */
    public static boolean mayBeAppointed(Asker asker, UUID office, UUID account, Set<Role> held) {
        return asker.office().equals(office)
                && !asker.account().equals(account)
                && held.stream().anyMatch(role -> Role.CARE.contains(role) || role == Role.OFFICE_ADMINISTRATOR);
    }

    public static boolean mayEnd(Asker asker, UUID office, Role role) {
        return asker.office().equals(office) && mayAppointFor(asker, role);
    }
}
