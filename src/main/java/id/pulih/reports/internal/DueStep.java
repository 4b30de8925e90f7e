package id.pulih.reports.internal;

import id.pulih.access.Role;
import id.pulih.platform.Coded;
import java.util.EnumSet;
import java.util.Set;

/**
 * A step of a report that has a due day, and who is told when it passed: whoever should have done it, and the one above
 * (S004:776-777: agent, officer, section head, province, Directorate).
 */
enum DueStep implements Coded {
    RAPOR(EnumSet.of(Role.OFFICER, Role.COUNSELLOR, Role.SECTION_HEAD), EnumSet.noneOf(Role.class), "rapors"),
    REPORT(EnumSet.of(Role.OFFICER, Role.COUNSELLOR, Role.SECTION_HEAD, Role.OFFICE_HEAD), EnumSet.noneOf(Role.class), "monthly-reports"),
    SIGNATURE(EnumSet.of(Role.SECTION_HEAD, Role.OFFICE_HEAD, Role.DIVISION_HEAD), EnumSet.of(Role.DIVISION_HEAD, Role.OFFICE_HEAD, Role.DIRECTORATE),
            "monthly-reports"),
    RECEIPT(EnumSet.of(Role.DIVISION_HEAD, Role.OFFICE_HEAD), EnumSet.of(Role.DIRECTORATE), "monthly-reports"),
    QUARTERLY(EnumSet.of(Role.OFFICER, Role.COUNSELLOR, Role.SECTION_HEAD, Role.DIVISION_HEAD, Role.OFFICE_HEAD, Role.DIRECTORATE),
            EnumSet.of(Role.DIVISION_HEAD, Role.OFFICE_HEAD, Role.DIRECTORATE), "quarterly-reports");

    private final Set<Role> here;
    private final Set<Role> above;
    private final String subject;

    DueStep(Set<Role> here, Set<Role> above, String subject) {
        this.here = here;
        this.above = above;
        this.subject = subject;
    }

    Set<Role> here() {
        return here;
    }

    Set<Role> above() {
        return above;
    }

    /** What a notice about it leads to. */
    String subject() {
        return subject;
    }
}
