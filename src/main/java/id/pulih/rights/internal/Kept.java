package id.pulih.rights.internal;

import id.pulih.rights.ErasurePolicy;
import java.util.UUID;

/** A client of an office with what decides whether the records may be destroyed. */
record Kept(UUID office, UUID client, String caseNumber, ErasurePolicy.Facts facts) {}
