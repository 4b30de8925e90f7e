package id.pulih.access;

import id.pulih.platform.Coded;
import java.util.EnumSet;
import java.util.Set;

/** What somebody is in an office (S004:356-379, design.md §1). One account may hold several. */
public enum Role implements Coded {
    AGENT,
    OFFICER,
    COUNSELLOR,
    SECTION_HEAD,
    DIVISION_HEAD,
    OFFICE_HEAD,
    DIRECTORATE,
    INSTITUTION_STAFF,
    OFFICE_ADMINISTRATOR,
    DATA_PROTECTION_OFFICER,
    AUDITOR;

    /** Those who may decide what needs a head: completion, overriding the agents' load, extending. */
    public static final Set<Role> HEADS = EnumSet.of(SECTION_HEAD, DIVISION_HEAD, OFFICE_HEAD);

    /** Those who serve clients in their office and read identity there. */
    public static final Set<Role> CARE = EnumSet.of(OFFICER, COUNSELLOR, SECTION_HEAD, DIVISION_HEAD, OFFICE_HEAD);

    /** Those whose work reaches the offices below their own; nobody else's transactions are opened for these. */
    public static final Set<Role> OVERSIGHT =
            EnumSet.of(SECTION_HEAD, DIVISION_HEAD, OFFICE_HEAD, DIRECTORATE, DATA_PROTECTION_OFFICER, AUDITOR);
}
