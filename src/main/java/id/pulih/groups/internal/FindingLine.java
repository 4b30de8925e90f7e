package id.pulih.groups.internal;

/**
 * What is to be known before an event, in words.
 *
 * @param source rule, document and clause; empty when it follows from the record
 */
public record FindingLine(String code, String text, String who, String source, boolean binding) {}
