package id.pulih.clients.internal;

import id.pulih.platform.Coded;

/** As on the national identity card. */
public enum Sex implements Coded {
    MALE,
    FEMALE
}
