package id.pulih.rights.internal;

import id.pulih.platform.Coded;

/** What a head decided about a request. */
public enum Decision implements Coded {
    GRANTED,
    PARTLY,
    REFUSED
}
