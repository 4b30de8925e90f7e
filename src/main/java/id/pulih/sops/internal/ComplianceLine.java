package id.pulih.sops.internal;

import java.util.UUID;

/**
 * How one office keeps to one procedure.
 *
 * @param ended    runs that came to their last step; {@code stopped} those given up
 * @param finished steps; {@code timed} those whose beginning was noted, {@code within} those of them that kept to their time
 * @param complete finished steps with nothing of their list missing
 */
public record ComplianceLine(String sop, UUID office, String officeName, int runs, int ended, int stopped, int finished, int timed,
        int within, int complete) {}
