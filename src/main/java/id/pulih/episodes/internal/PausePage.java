package id.pulih.episodes.internal;

import id.pulih.episodes.internal.CalendarRecords.PauseRow;
import org.jspecify.annotations.Nullable;

/** The form that pauses, or that ends the pause that lasts. */
public record PausePage(ActPage act, @Nullable PauseRow open) {}
