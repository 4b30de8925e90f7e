package id.pulih.episodes.internal;

import id.pulih.platform.Coded;

/** Why an obligation will not be done: the client decides (R30), or it could not be done. */
enum ExceptionKind implements Coded {
    REFUSED,
    IMPOSSIBLE
}
