package id.pulih.openings.internal;

import id.pulih.platform.Coded;

/** What a name is opened for, as it is counted in the review. */
enum ReasonKind implements Coded {
    EMERGENCY,
    COMPLAINT,
    IDENTITY_CONFLICT,
    SUPERVISION,
    OTHER
}
