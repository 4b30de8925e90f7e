package id.pulih.episodes.internal;

import id.pulih.episodes.MainSubstances.Said;
import id.pulih.ui.Option;
import java.util.List;

/** The form that says the main substance; {@code said} is what was said before, newest first. */
public record SubstancePage(ActPage act, List<Option> options, List<Said> said) {}
