package id.pulih.episodes.internal;

import id.pulih.episodes.Duty;
import java.util.List;

/** The form that marks an obligation refused or impossible. */
public record ExceptPage(ActPage act, Duty duty, String title, List<String> kinds) {}
