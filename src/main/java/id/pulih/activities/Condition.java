package id.pulih.activities;

import id.pulih.platform.Coded;

/** How the client was doing (S004:500, 648-676). */
public enum Condition implements Coded {
    STABLE,
    SLIP,
    LAPSE,
    RELAPSE,
    UNKNOWN;

    /** Whether the source asks for a response (R31-R33). */
    public boolean isReturnToUse() {
        return this == SLIP || this == LAPSE || this == RELAPSE;
    }
}
