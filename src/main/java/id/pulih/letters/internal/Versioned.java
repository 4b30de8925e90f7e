package id.pulih.letters.internal;

/**
 * Something of an office's paper with the version it is based on.
 *
 * @param version 0 where the office has stored none yet
 */
public record Versioned<T>(int version, T value) {}
