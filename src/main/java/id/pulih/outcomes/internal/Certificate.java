package id.pulih.outcomes.internal;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A certificate as it was issued.
 *
 * @param headName who headed the office that day; null when the office had not named anybody
 */
record Certificate(UUID id, UUID episode, String number, String code, LocalDate issuedOn, @Nullable String headName,
        @Nullable String headTitle, @Nullable LocalDate revokedOn) {}
