package id.pulih.episodes.internal;

/** The form that extends; {@code left} months may still be added. */
public record ExtendPage(ActPage act, int left, boolean mayExtend) {}
