package id.pulih.jobs.internal;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** A piece of long work as it was asked for. */
public record Job(UUID office, UUID id, UUID account, String kind, Map<String, String> parameters, Instant askedAt) {}
