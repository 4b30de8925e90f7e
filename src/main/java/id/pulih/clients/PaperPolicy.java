package id.pulih.clients;

import id.pulih.access.Asker;
import java.util.UUID;

/** Papers bear names: they are read and received where the client is served, and nowhere else. */
public final class PaperPolicy {

    private PaperPolicy() {}

    public static boolean mayRead(Asker asker, UUID office) {
        return ClientPolicy.mayReadIdentity(asker, office);
    }

    public static boolean mayReceive(Asker asker, UUID office) {
        return ClientPolicy.mayReadIdentity(asker, office);
    }
}
