package id.pulih.audit.internal;

/** An entry at its place in the chain, with the seal it bears there. */
public record Link(long seq, Entry entry, byte[] mac) {}
