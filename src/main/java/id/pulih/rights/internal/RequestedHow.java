package id.pulih.rights.internal;

import id.pulih.platform.Coded;

/** How a request reached the office. */
public enum RequestedHow implements Coded {
    IN_PERSON,
    LETTER,
    PHONE
}
