package id.pulih.openings.internal;

import id.pulih.platform.Coded;

/** The second person's word, as the form sends it. */
enum Decision implements Coded {
    APPROVE,
    REFUSE
}
