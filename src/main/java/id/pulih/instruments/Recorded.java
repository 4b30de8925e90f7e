package id.pulih.instruments;

import java.util.UUID;

/** A stored fact; {@code first} is false when exactly this had been stored before. */
public record Recorded(UUID id, boolean first) {}
