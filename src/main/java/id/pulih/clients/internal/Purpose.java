package id.pulih.clients.internal;

import id.pulih.platform.Coded;

/** What a client agrees to. A disclosure names to whom (42 CFR 2.31, kept as good practice). */
public enum Purpose implements Coded {
    AFTERCARE,
    DATA_PROCESSING,
    HOME_VISIT,
    CONTACT_FAMILY,
    REFERRAL,
    DISCLOSURE
}
