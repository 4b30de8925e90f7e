package id.pulih.instruments.internal;

import org.jspecify.annotations.Nullable;

/** The scores of answers so far; null when there are none yet. */
public record PreviewPage(@Nullable ScoreView scores) {}
