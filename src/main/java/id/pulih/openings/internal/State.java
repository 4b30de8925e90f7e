package id.pulih.openings.internal;

import id.pulih.platform.Coded;

/** Where an opening stands at a moment. */
enum State implements Coded {
    WAITING,
    EXPIRED,
    REFUSED,
    OPEN,
    CLOSED,
    ENDED
}
