package id.pulih.clients;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A consent to give data to somebody, as those need it who give.
 *
 * @param categories  what may be given; none when the consent does not say
 * @param recipient   empty when it names nobody
 * @param why         what it was asked for
 * @param untilEvent  what ends it when no day does, in the client's words
 * @param withdrawnOn the day from which it no longer holds
 */
public record GivenConsent(UUID id, Set<DataCategory> categories, String recipient, String why, LocalDate grantedOn,
        @Nullable LocalDate expiresOn, @Nullable String untilEvent, @Nullable LocalDate withdrawnOn) {}
