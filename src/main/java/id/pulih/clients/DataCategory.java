package id.pulih.clients;

import id.pulih.platform.Coded;

/** What can be given away about a client, in portions that a client can agree to one by one (42 CFR 2.31, good practice). */
public enum DataCategory implements Coded {
    IDENTITY,
    PRESENCE,
    ATTENDANCE,
    MEASUREMENTS,
    URINE,
    NOTES,
    CERTIFICATE
}
