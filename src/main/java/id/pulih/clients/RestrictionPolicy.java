package id.pulih.clients;

import id.pulih.access.Asker;
import java.util.UUID;

/** Who may restrict the processing of a client's data, lift it, or write something nevertheless. */
public final class RestrictionPolicy {

    private RestrictionPolicy() {}

    /** A head of the serving office. */
    public static boolean mayRestrict(Asker asker, UUID office) {
        return asker.isHead() && asker.office().equals(office);
    }
}
