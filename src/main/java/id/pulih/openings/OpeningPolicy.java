package id.pulih.openings;

import id.pulih.access.Asker;
import id.pulih.access.Role;
import id.pulih.clients.ClientPolicy;
import java.util.Set;
import java.util.UUID;

/** Who may open a name above the serving office, who decides with them, and who looks at it afterwards. */
public final class OpeningPolicy {

    /** Whoever else in the office of the one who asks may be the second person. */
    public static final Set<Role> SECOND_PERSONS =
            Set.of(Role.SECTION_HEAD, Role.DIVISION_HEAD, Role.OFFICE_HEAD, Role.DIRECTORATE);

    /** Those of the serving office who are told. */
    public static final Set<Role> TOLD = Set.of(Role.SECTION_HEAD, Role.DIVISION_HEAD, Role.OFFICE_HEAD, Role.OFFICER);

    private OpeningPolicy() {}

    /** Whose name is asked for: the account, where it works, and the office that serves the client. */
    public record Request(UUID account, UUID workplace, UUID office) {}

    /** Division heads, office heads and the directorate, of an office above the one that serves the client. */
    public static boolean mayOpen(Asker asker, UUID office) {
        return ClientPolicy.mayReadOpened(asker, office);
    }

    /** Another head of that office or the data protection officer; never oneself, and nobody who stands in for somebody. */
    public static boolean mayDecide(Asker asker, Request request) {
        boolean other = !asker.account().equals(request.account()) && asker.deputising().isEmpty();
        return other && asker.offices().contains(request.office())
                && (asker.is(Role.DATA_PROTECTION_OFFICER) || headBeside(asker, request));
    }

    /** What was opened about clients of one's own office, and about all clients below for those who watch over it. */
    public static boolean mayReview(Asker asker, UUID office) {
        return asker.cares() && asker.office().equals(office) || watches(asker) && asker.offices().contains(office);
    }

    public static boolean maySee(Asker asker, Request request) {
        return asker.account().equals(request.account()) || mayDecide(asker, request) || mayReview(asker, request.office());
    }

    /** Why, in free text: not for those who watch by the trail alone. */
    public static boolean mayReadReason(Asker asker, Request request) {
        boolean auditorOnly = asker.is(Role.AUDITOR) && !asker.cares() && !asker.is(Role.DATA_PROTECTION_OFFICER);
        return maySee(asker, request) && !auditorOnly;
    }

    /** Before its hour is over: whoever opened it, a head of the serving office, the data protection officer. */
    public static boolean mayClose(Asker asker, Request request) {
        return asker.account().equals(request.account())
                || asker.isHead() && asker.office().equals(request.office())
                || asker.is(Role.DATA_PROTECTION_OFFICER) && asker.offices().contains(request.office());
    }

    private static boolean headBeside(Asker asker, Request request) {
        return asker.office().equals(request.workplace()) && SECOND_PERSONS.stream().anyMatch(asker::is);
    }

    private static boolean watches(Asker asker) {
        return asker.is(Role.DATA_PROTECTION_OFFICER) || asker.is(Role.AUDITOR);
    }
}
