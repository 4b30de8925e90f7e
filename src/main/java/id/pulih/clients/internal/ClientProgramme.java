package id.pulih.clients.internal;

import id.pulih.programmes.Position;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A client's programme as the client's page shows it.
 *
 * @param week   null before the first day and after the last one; during a pause the one in which it began
 * @param paused whether it stands still today
 * @param begun  whether its first day has come
 */
public record ClientProgramme(UUID client, UUID episode, String programme, LocalDate startsOn, LocalDate plannedEnd,
        @Nullable LocalDate endedOn, @Nullable Position week, boolean paused, boolean begun) {}
