package id.pulih.offices;

import id.pulih.access.Asker;
import id.pulih.access.Role;

/** Who keeps the common list of rehabilitation institutions. */
public final class InstitutionPolicy {

    private InstitutionPolicy() {}

    public static boolean mayChange(Asker asker) {
        return asker.cares() || asker.is(Role.OFFICE_ADMINISTRATOR) || asker.is(Role.DIRECTORATE);
    }
}
