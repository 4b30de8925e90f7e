package id.pulih.clients.internal;

import id.pulih.platform.Coded;
import java.util.Arrays;
import java.util.List;

/** What the guardian is to the client. The general words are for senders that know no more. */
public enum Relation implements Coded {
    FATHER,
    MOTHER,
    HUSBAND,
    WIFE,
    CHILD,
    SIBLING,
    GRANDPARENT,
    UNCLE_AUNT,
    RELATIVE,
    FRIEND,
    NEIGHBOUR,
    OTHER,
    PARENT,
    SPOUSE;

    /** Those the page offers. */
    static List<String> offered() {
        return Arrays.stream(values()).filter(r -> r != PARENT && r != SPOUSE).map(Coded::code).toList();
    }
}
