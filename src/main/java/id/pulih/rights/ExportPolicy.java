package id.pulih.rights;

import id.pulih.access.Asker;
import id.pulih.access.Role;
import java.util.UUID;

/** Who may take out everything that is held about a person. */
public final class ExportPolicy {

    private ExportPolicy() {}

    /** An officer or a head of the serving office, to hand it to the person. */
    public static boolean mayExport(Asker asker, UUID office) {
        return (asker.is(Role.OFFICER) || asker.isHead()) && asker.office().equals(office);
    }
}
