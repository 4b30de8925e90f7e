package id.pulih.clients;

/** A scan in the clear: a picture or PDF that was checked to be what its type says. */
public record ScannedFile(String mediaType, byte[] content) {}
