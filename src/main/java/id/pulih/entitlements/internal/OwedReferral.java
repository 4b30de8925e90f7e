package id.pulih.entitlements.internal;

import java.time.LocalDate;
import java.util.UUID;

/** A referral that somebody accepted; state is accepted or done, since the given day. */
record OwedReferral(UUID episode, UUID id, String kind, String state, LocalDate since) {}
