package id.pulih.sops;

import id.pulih.platform.Coded;

/** How the time of a finished step compares with its standard. */
public enum Standing implements Coded {
    WITHIN,
    LONGER,
    SHORTER,
    UNTIMED
}
