package id.pulih.supervision;

import id.pulih.access.Asker;
import id.pulih.access.Role;
import id.pulih.offices.Office;
import java.util.List;
import java.util.UUID;

/** Who visits whom: officers and heads help agents, heads supervise their own office and those below, the directorate provinces. */
public final class SupervisionPolicy {

    private SupervisionPolicy() {}

    /** S004:744: officers of the regency or province, and the heads of S004:779. */
    public static boolean mayAssist(Asker asker, Office office) {
        return serves(asker, office.id()) || asker.isHead() && asker.below().contains(office.id());
    }

    /** S004:748-751: tier by tier, the directorate over provinces and heads over their own office and those below. */
    public static boolean maySupervise(Asker asker, Office office) {
        boolean province = asker.is(Role.DIRECTORATE) && asker.below().contains(office.id()) && office.kind().equals("bnnp");
        return province || asker.isHead() && asker.offices().contains(office.id());
    }

    public static boolean mayVisit(Asker asker, Office office, VisitKind kind) {
        return kind == VisitKind.ASSISTANCE ? mayAssist(asker, office) : maySupervise(asker, office);
    }

    /** The offices whose visits and findings the asker reads. */
    public static List<UUID> officesRead(Asker asker) {
        boolean above = asker.isHead() || asker.is(Role.DIRECTORATE);
        return above ? asker.offices() : asker.cares() ? List.of(asker.office()) : List.of();
    }

    /** Agents are named where they work and nowhere above. */
    public static boolean maySeeAgents(Asker asker, UUID office) {
        return serves(asker, office);
    }

    /** Whoever was there writes down what was found, and heads who supervise there. */
    public static boolean mayFind(Asker asker, Office office, UUID visitor) {
        return asker.account().equals(visitor) || maySupervise(asker, office);
    }

    /** Only whoever was there corrects what is written about it; a head who was visited does not. */
    public static boolean mayCorrect(Asker asker, Office office, UUID visitor) {
        return asker.account().equals(visitor) && (mayAssist(asker, office) || maySupervise(asker, office));
    }

    /** The data decide: whoever reads the finding may have them looked at. */
    public static boolean mayAskTheData(Asker asker, UUID office) {
        return officesRead(asker).contains(office);
    }

    /** Nobody declares the own action done. */
    public static boolean mayNameEvidence(Asker asker, UUID office, UUID owner) {
        return officesRead(asker).contains(office) && !asker.account().equals(owner);
    }

    private static boolean serves(Asker asker, UUID office) {
        return asker.cares() && asker.office().equals(office);
    }
}
