package id.pulih.matrix;

import java.util.Locale;

/** How somebody who asks stands to the record that is asked for. */
enum Relation {
    /** Of the own office; for the agent: assigned to her today. */
    OWN(true, false),
    /** Of the own office and the same village, assigned to nobody. */
    VILLAGE(true, true),
    /** Of the own office, registered by somebody else and accompanied by another agent. */
    OFFICE(true, true),
    /** Of the own office; the agent's assignment has ended. */
    EXPIRED(true, true),
    /** Of the own office; the agent's programme was completed. */
    CLOSED(true, true),
    /** Of an office below the own. */
    BELOW(false, false),
    /** Of another office below the same one. */
    SIBLING(false, false),
    PROVINCE(false, false),
    /** Of the office above the own. */
    ABOVE(false, false),
    /** The address names what is the own office's, and beneath it what belongs elsewhere. */
    MIXED(false, false),
    UNKNOWN(false, false);

    final boolean within;
    final boolean ofClientsOnly;

    Relation(boolean within, boolean ofClientsOnly) {
        this.within = within;
        this.ofClientsOnly = ofClientsOnly;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
