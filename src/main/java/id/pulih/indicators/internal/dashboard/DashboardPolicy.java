package id.pulih.indicators.internal.dashboard;

import id.pulih.access.Asker;
import id.pulih.access.Role;
import id.pulih.indicators.FiguresPolicy;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Who looks at which dashboard. Who serves the people of an office sees its numbers as they are, everybody above hides small ones. */
final class DashboardPolicy {

    private DashboardPolicy() {}

    /**
     * Whether the own office is looked at, every number of it. A division head's work is the offices of the province; other
     * heads begin with their own (S004 IV.A).
     */
    static boolean isOwn(Asker asker, Chosen chosen) {
        boolean beginsAbove = asker.is(Role.DIVISION_HEAD) && watches(asker);
        return asker.cares() && (chosen.office() == null ? !beginsAbove : asker.office().equals(chosen.office()));
    }

    /** Villages are told to nobody outside the office, neither as people nor as work: a village may be one person. */
    static boolean mayDivide(Asker asker, Chosen chosen) {
        return chosen.dimension() == null || (isOwn(asker, chosen) ? Choosing.OFFICE : Choosing.ABOVE).contains(chosen.dimension());
    }

    static boolean serves(Asker asker) {
        return asker.cares();
    }

    /** The offices compared: those below. The own one is not among them, since whoever knows its numbers could subtract them. */
    static List<UUID> watched(Asker asker) {
        return FiguresPolicy.offices(asker).stream().filter(each -> !each.equals(asker.office())).toList();
    }

    /** Whether others are looked at from here: a head of an office with offices below it, the directorate even before there are any. */
    static boolean watches(Asker asker) {
        return asker.is(Role.DIRECTORATE) || asker.isHead() && !watched(asker).isEmpty();
    }

    /** Everything that decides what somebody sees of dashboards: two with the same see the same. */
    record Rights(UUID office, Set<Role> roles, List<UUID> reach) {}

    static Rights rights(Asker asker) {
        return new Rights(asker.office(), asker.roles(), asker.offices());
    }

    static boolean isNation(Asker asker) {
        return asker.is(Role.DIRECTORATE);
    }
}
