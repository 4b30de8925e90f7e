package id.pulih.offices;

import id.pulih.access.Asker;
import id.pulih.access.Role;
import java.util.UUID;

/** Who keeps the tree of offices and their letterheads. */
public final class OfficePolicy {

    private OfficePolicy() {}

    /** The letterhead of the own office. */
    public static boolean mayChange(Asker asker, UUID office) {
        return asker.office().equals(office)
                && (asker.is(Role.OFFICE_ADMINISTRATOR) || asker.is(Role.OFFICE_HEAD) || asker.is(Role.DIRECTORATE));
    }

    /** Any kind of office below this one. */
    public static boolean mayAddOffices(Asker asker) {
        return asker.is(Role.DIRECTORATE);
    }

    /** A clinic below the own office. */
    public static boolean mayAddClinics(Asker asker, UUID office) {
        return mayAddOffices(asker) || (asker.is(Role.OFFICE_ADMINISTRATOR) && asker.office().equals(office));
    }
}
