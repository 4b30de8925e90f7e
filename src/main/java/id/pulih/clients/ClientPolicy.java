package id.pulih.clients;

import id.pulih.access.Asker;
import id.pulih.access.Role;
import java.util.List;
import java.util.UUID;

/** Who may know what of a client: everything in the serving office, the case number above it, nothing elsewhere. */
public final class ClientPolicy {

    private ClientPolicy() {}

    /** Name, NIK, birth date, phone, address, guardian: those who serve clients, in the office that serves this one. */
    public static boolean mayReadIdentity(Asker asker, UUID office) {
        return asker.cares() && asker.office().equals(office);
    }

    /** What is shown for an hour to whoever opened it, above the serving office: heads of divisions and offices, the directorate. */
    public static boolean mayReadOpened(Asker asker, UUID office) {
        boolean superior = asker.is(Role.DIVISION_HEAD) || asker.is(Role.OFFICE_HEAD) || asker.is(Role.DIRECTORATE);
        return superior && asker.below().contains(office);
    }

    /** The alias goes with the identity; an agent gets it with the episode that is assigned to her. */
    public static boolean mayReadAlias(Asker asker, UUID office) {
        return mayReadIdentity(asker, office);
    }

    /** Case number and programme: the serving office, and the heads of the offices above it. */
    public static boolean mayFollow(Asker asker, UUID office) {
        return officesFollowed(asker).contains(office);
    }

    /** That there is a client under this case number: also those who read the trail about it. */
    public static boolean mayKnowOf(Asker asker, UUID office) {
        return officesKnown(asker).contains(office);
    }

    /** The offices whose clients the asker may follow: what a reading query asks the database for. */
    public static List<UUID> officesFollowed(Asker asker) {
        if (asker.isHead() || asker.is(Role.DIRECTORATE)) {
            return asker.offices();
        }
        return asker.cares() ? List.of(asker.office()) : List.of();
    }

    /** The offices whose clients the asker may know of: what every list asks the database for. */
    public static List<UUID> officesKnown(Asker asker) {
        return readsTheTrail(asker) ? asker.offices() : officesFollowed(asker);
    }

    /**
     * The offices whose clients stand in a list one below the other: the own one, and all for whoever reads the trail. Heads
     * above find one client by the whole case number: who counts the lines of a list knows what figures hide (decision 0044).
     */
    public static List<UUID> officesListed(Asker asker) {
        return readsTheTrail(asker) ? asker.offices() : asker.cares() ? List.of(asker.office()) : List.of();
    }

    public static boolean mayRegister(Asker asker) {
        return asker.cares();
    }

    public static boolean mayChange(Asker asker, UUID office) {
        return mayReadIdentity(asker, office);
    }

    /** By name, alias or NIK, in the own office; all others find by case number alone. */
    public static boolean maySearchByName(Asker asker) {
        return asker.cares();
    }

    private static boolean readsTheTrail(Asker asker) {
        return asker.is(Role.DATA_PROTECTION_OFFICER) || asker.is(Role.AUDITOR);
    }
}
