package id.pulih.referrals;

import id.pulih.platform.Coded;

/** What help is about; a referral is of the same kinds (source 004, III.B.2.c and III.C). */
public enum Field implements Coded {
    HEALTH,
    SOCIAL,
    LEGAL,
    VOCATIONAL,
    SPIRITUAL,
    EDUCATION,
    DETOXIFICATION,
    REHABILITATION,
    /** A unit of a village that works with people who used (PBM); it serves the villages it names. */
    COMMUNITY_RECOVERY
}
