package id.pulih.entitlements;

import id.pulih.access.Asker;
import id.pulih.access.Role;
import id.pulih.episodes.EpisodePolicy;
import java.util.List;
import java.util.UUID;

/** Who may know what is owed: all of it where the client is served, figures above. */
public final class EntitlementPolicy {

    private EntitlementPolicy() {}

    /** One client's ledger, reasons included; figures by agent and village. */
    public static boolean mayRead(Asker asker, UUID office) {
        return EpisodePolicy.mayServe(asker, office);
    }

    /** The offices whose figures are shown to the asker. */
    public static List<UUID> officesCounted(Asker asker) {
        return asker.isHead() || asker.is(Role.DIRECTORATE) ? asker.below() : List.of();
    }
}
