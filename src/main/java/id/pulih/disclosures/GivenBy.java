package id.pulih.disclosures;

import id.pulih.platform.Coded;

/** The way it went: as a file of this system, or outside it. */
public enum GivenBy implements Coded {
    SYSTEM,
    LETTER,
    TELEPHONE,
    IN_PERSON,
    MESSAGE
}
