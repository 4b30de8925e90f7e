package id.pulih.clients.internal;

/** A scanned paper in the clear. */
record Scan(String mediaType, byte[] content) {}
