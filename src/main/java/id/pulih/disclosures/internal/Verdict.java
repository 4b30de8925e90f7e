package id.pulih.disclosures.internal;

import id.pulih.platform.Coded;

/** What the second person says about an order of a court. */
enum Verdict implements Coded {
    CONFIRMED,
    REFUSED
}
