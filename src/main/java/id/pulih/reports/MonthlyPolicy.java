package id.pulih.reports;

import id.pulih.access.Asker;
import id.pulih.access.Role;
import id.pulih.offices.Office;
import java.util.List;
import java.util.UUID;

/**
 * Who does what with the monthly report of an office (S004:777): those who serve clients write and hand in, the section head
 * signs, the province above confirms, whoever oversees reads the signed counts.
 */
public final class MonthlyPolicy {

    private MonthlyPolicy() {}

    /** Its words and the list behind each number; handing it in. */
    public static boolean mayWrite(Asker asker, UUID office) {
        return asker.cares() && asker.office().equals(office);
    }

    /** "Kepala c.q. Kepala Seksi": the section head, or the head of the office in that place. */
    public static boolean maySign(Asker asker, UUID office) {
        return asker.office().equals(office) && (asker.is(Role.SECTION_HEAD) || asker.is(Role.OFFICE_HEAD));
    }

    /** The copy goes to the province's head of division; for the province's own report he sits in the same office. */
    public static boolean mayReceive(Asker asker, Office office) {
        boolean own = asker.office().equals(office.id()) && office.kind().equals("bnnp") && asker.is(Role.DIVISION_HEAD);
        return own || asker.isHead() && asker.below().contains(office.id());
    }

    /** Whether copies wait for the asker at all. */
    public static boolean confirms(Asker asker) {
        return asker.isHead() && !asker.below().isEmpty();
    }

    /** The offices whose signed reports the asker reads as counts; never a name, never a list. */
    public static List<UUID> officesBelow(Asker asker) {
        return asker.isHead() || asker.is(Role.DIRECTORATE) ? asker.below() : List.of();
    }

    /** Offices of the agency hand in reports; clinics report to the office above them, the Directorate to nobody here. */
    public static boolean reports(Office office) {
        return office.kind().equals("bnnk") || office.kind().equals("bnnp");
    }

    public static boolean mayRead(Asker asker, UUID office) {
        return mayWrite(asker, office) || officesBelow(asker).contains(office);
    }
}
