package id.pulih.clients.internal;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A paper as it stands now.
 *
 * @param kind       code of {@link PaperKind}
 * @param attachment the scan, when there is one
 */
public record Paper(UUID id, String kind, LocalDate receivedOn, @Nullable UUID attachment) {}
