package id.pulih.entitlements;

import id.pulih.rules.Citation;
import id.pulih.rules.Text;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is owed to a client.
 *
 * @param source    duty, response or referral
 * @param key       the message that names it, when it has no title of its own
 * @param givenLate whether it was given after its time
 * @param fact      the page of what gave it; null while nothing did
 * @param place     the page where it is dealt with; null when there is none
 * @param reason    why it was refused or impossible
 */
public record Entitlement(String source, UUID id, String key, @Nullable Text title, LocalDate from, LocalDate to, Standing standing,
        boolean givenLate, Citation citation, @Nullable String fact, @Nullable String place, @Nullable String reason) {}
