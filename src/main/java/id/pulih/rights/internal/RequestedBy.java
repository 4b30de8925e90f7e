package id.pulih.rights.internal;

import id.pulih.platform.Coded;

/** Who came with the request; a guardian and a proxy show why they may. */
public enum RequestedBy implements Coded {
    PERSON,
    GUARDIAN,
    PROXY
}
