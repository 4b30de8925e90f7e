package id.pulih.indicators;

import id.pulih.access.Asker;
import id.pulih.access.Role;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Who reads which figures. Figures hold no names; small ones are hidden where they are shown. */
public final class FiguresPolicy {

    private FiguresPolicy() {}

    /** The offices whose figures the asker reads: the own one, and those below for whoever has oversight. */
    public static List<UUID> offices(Asker asker) {
        return asker.cares() || asker.isHead() || asker.is(Role.AGENT) || asker.is(Role.DIRECTORATE) ? asker.offices() : List.of();
    }

    public static boolean mayRead(Asker asker, Collection<UUID> offices) {
        return offices(asker).containsAll(offices);
    }

    /** The list behind a number shows whom it counts: only those who serve them. */
    public static boolean mayOpen(Asker asker) {
        return asker.cares();
    }

    /** Has the figures worked out anew, which changes none that is right: whoever answers for them or for the office's installation. */
    public static boolean mayRebuild(Asker asker) {
        return asker.isHead() || asker.is(Role.DIRECTORATE) || asker.is(Role.OFFICE_ADMINISTRATOR);
    }

    /** Who has been silent longest: those who serve, and an agent for those she accompanies. */
    public static boolean mayRank(Asker asker) {
        return asker.cares() || (asker.is(Role.AGENT) && asker.agent() != null);
    }

    /** The audiences an indicator is written for, to which the asker belongs. */
    public static boolean isAudience(Asker asker, Indicator.Audience audience) {
        return switch (audience) {
            case AGENT -> true;
            case OFFICE -> asker.cares() || asker.is(Role.DIRECTORATE) || asker.isHead();
            case ABOVE -> asker.isHead() || asker.is(Role.DIRECTORATE);
        };
    }
}
