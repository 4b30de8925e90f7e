package id.pulih.reports;

import id.pulih.access.Asker;
import java.util.UUID;

/** The Rapor of an agent is taken and accepted by those who serve the client (S004:776); nobody above sees one. */
public final class RaporPolicy {

    private RaporPolicy() {}

    public static boolean mayAccept(Asker asker, UUID office) {
        return asker.cares() && asker.office().equals(office);
    }
}
