package id.pulih.supervision;

import id.pulih.platform.Coded;

/** What supervision is for, in the order of the letters a) to f) of S004:757-764. */
public enum Purpose implements Coded {
    DISTRIBUTION,
    REFERRAL_NETWORK,
    COVERAGE,
    GUIDANCE,
    DEVIATION,
    TEAMWORK
}
