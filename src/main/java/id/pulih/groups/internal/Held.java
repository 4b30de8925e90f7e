package id.pulih.groups.internal;

/** What one office held of one kind in a year. @param below with fewer than the minimum */
public record Held(String office, String kind, int events, int below, int present, int families, int community) {}
