package id.pulih.disclosures;

import id.pulih.platform.Coded;

/** Why something may be given away at all. */
public enum Basis implements Coded {
    /** The client agreed to this, for this recipient; the consent is named. */
    CONSENT,
    /** The client is given what is the client's own. */
    THE_PERSON,
    /** Those who treat the client need it. */
    CARE,
    /** A law asks for it, such as the notice of a breach. */
    LAW,
    /** A court ordered it and two people confirmed that; the order is named. */
    COURT_ORDER
}
