package id.pulih.sops.internal;

import org.jspecify.annotations.Nullable;

/**
 * A procedure as it holds in an office on a day.
 *
 * @param version  of the office's own one; 0 for the shipped one
 * @param approval null for the shipped one, which no head has approved
 */
public record InForce(int version, Procedure procedure, @Nullable Approval approval) {}
