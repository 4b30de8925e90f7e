package id.pulih.rights;

import id.pulih.access.Asker;
import id.pulih.access.Role;
import id.pulih.clients.DataCategory;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/** Who reports a breach, and what an entry of the trail says was seen. */
public final class BreachPolicy {

    private BreachPolicy() {}

    /** The data protection officer, about offices below and the own one. */
    public static boolean mayReport(Asker asker, UUID about) {
        return asker.is(Role.DATA_PROTECTION_OFFICER) && asker.offices().contains(about);
    }

    /**
     * The portions of a client's data that an act opened; none for acts that open nothing. What is not known to open less
     * counts as everything: a report may say too much, never too little.
     */
    public static Set<DataCategory> opened(String action) {
        if (action.matches("(client|clients|paper|papers|identity|duplicates)-.*")) {
            return EnumSet.of(DataCategory.IDENTITY);
        }
        if (action.matches("(activity|activities|request|opening|court).*")) {
            return EnumSet.of(DataCategory.NOTES);
        }
        if (action.startsWith("assessment") || action.startsWith("outcome")) {
            return EnumSet.of(DataCategory.MEASUREMENTS);
        }
        if (action.startsWith("urine-test")) {
            return EnumSet.of(DataCategory.URINE);
        }
        if (action.startsWith("certificate")) {
            return EnumSet.of(DataCategory.IDENTITY, DataCategory.CERTIFICATE);
        }
        if (action.matches("(episode|episodes|obligation|agent-assigned|assignment|consent|processing|legal-hold).*")) {
            return EnumSet.of(DataCategory.ATTENDANCE);
        }
        return EnumSet.allOf(DataCategory.class);
    }
}
