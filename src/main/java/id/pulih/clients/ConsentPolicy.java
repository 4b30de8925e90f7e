package id.pulih.clients;

import id.pulih.access.Asker;
import java.util.UUID;

/** Consents are read, recorded and taken back where the client is served. */
public final class ConsentPolicy {

    private ConsentPolicy() {}

    public static boolean mayRead(Asker asker, UUID office) {
        return ClientPolicy.mayReadIdentity(asker, office);
    }

    public static boolean mayRecord(Asker asker, UUID office) {
        return ClientPolicy.mayReadIdentity(asker, office);
    }
}
