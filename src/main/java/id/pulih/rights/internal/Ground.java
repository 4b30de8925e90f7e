package id.pulih.rights.internal;

import id.pulih.platform.Coded;

/**
 * The ground of a decision. Safety and the data of somebody else are the grounds of art. 33; records within their retention
 * and those tied to a legal process are kept under art. 42 to 44.
 */
public enum Ground implements Coded {
    RIGHT_OF_THE_PERSON,
    SAFETY,
    THIRD_PERSON,
    RETENTION,
    LEGAL_PROCESS,
    NOT_PROVEN;

    /** Whether it can stand under the decision: granting needs no excuse, and nothing else may go without. */
    boolean fits(Decision decision) {
        return (this == RIGHT_OF_THE_PERSON) == (decision == Decision.GRANTED);
    }
}
