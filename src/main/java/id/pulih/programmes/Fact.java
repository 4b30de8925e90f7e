package id.pulih.programmes;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something that was done; a fact that was amended is left out by the caller. Only measurements need a moment. */
public record Fact(UUID id, LocalDate day, ObligationKind kind, @Nullable Moment moment) {}
