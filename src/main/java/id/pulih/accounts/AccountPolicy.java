package id.pulih.accounts;

import id.pulih.access.Asker;
import id.pulih.access.Role;
import java.util.UUID;

/** Who keeps accounts, and which roles may be given. */
public final class AccountPolicy {

    private AccountPolicy() {}

    /** The administrator of the account's office. */
    public static boolean mayKeep(Asker asker, UUID office) {
        return asker.is(Role.OFFICE_ADMINISTRATOR) && asker.office().equals(office);
    }

    /** Nobody closes the own account: an office would be left without an administrator by one slip. */
    public static boolean mayClose(Asker asker, UUID account) {
        return asker.is(Role.OFFICE_ADMINISTRATOR) && !asker.account().equals(account);
    }

    /** An agent's account needs the agent's record; the directorate's role is given by the directorate only. */
    public static boolean mayGrant(Asker asker, Role role) {
        return switch (role) {
            case AGENT -> false;
            case DIRECTORATE -> asker.is(Role.OFFICE_ADMINISTRATOR) && asker.is(Role.DIRECTORATE);
            default -> asker.is(Role.OFFICE_ADMINISTRATOR);
        };
    }
}
