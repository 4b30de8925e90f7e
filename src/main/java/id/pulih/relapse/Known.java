package id.pulih.relapse;

import id.pulih.platform.Coded;

/** The answer to a plain question; nobody has to know. */
public enum Known implements Coded {
    YES,
    NO,
    UNKNOWN
}
