package id.pulih.episodes.internal;

import id.pulih.platform.Coded;

/** Why an episode ended without completion; completion is a head's decision of its own. */
enum EndingKind implements Coded {
    WITHDREW,
    MOVED,
    REFERRED,
    LOST,
    DIED,
    OTHER
}
