package id.pulih.episodes.internal;

import java.util.List;

/** The form that ends an episode without completion. */
public record EndPage(ActPage act, List<String> kinds) {}
