package id.pulih.groups.internal;

import id.pulih.groups.EventRules;
import java.util.UUID;

/**
 * A client who may be invited, or was.
 *
 * @param district  the code of what the village lies in, as is the regency's
 * @param village   its name with district
 * @param consented whether the client agreed to be contacted for this (or that the family is)
 * @param meetings  group meetings that count, and those planned elsewhere
 */
record Candidate(UUID episode, UUID client, String caseNumber, String alias, String villageCode, String district,
        String regency, String village, boolean ended, boolean paused, boolean restricted, boolean consented, int meetings) {

    EventRules.Member member() {
        return new EventRules.Member(episode, ended, paused, restricted, consented, meetings);
    }

    /** Whether anything may be written for the client. */
    boolean free() {
        return !ended && !restricted;
    }

    String who() {
        return alias + " · " + caseNumber;
    }
}
