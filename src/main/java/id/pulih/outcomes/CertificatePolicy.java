package id.pulih.outcomes;

import id.pulih.access.Asker;
import java.util.UUID;

/** The certificate bears the client's name: it is printed in the serving office and withdrawn by its heads. */
public final class CertificatePolicy {

    private CertificatePolicy() {}

    public static boolean mayPrint(Asker asker, UUID office) {
        return asker.cares() && asker.office().equals(office);
    }

    public static boolean mayRevoke(Asker asker, UUID office) {
        return asker.isHead() && asker.office().equals(office);
    }
}
