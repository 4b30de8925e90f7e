package id.pulih.clients.internal;

import id.pulih.platform.Coded;

/** The papers a client hands in at registration. */
public enum PaperKind implements Coded {
    NATIONAL_ID,
    FAMILY_CARD,
    GUARDIAN_ID,
    PHOTO
}
