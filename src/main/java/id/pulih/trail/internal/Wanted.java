package id.pulih.trail.internal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are looked for.
 *
 * @param offices whose chains are read
 * @param client  about whom; null for anybody
 * @param account whose acts; null for anybody's
 * @param before  where the list goes on
 */
public record Wanted(List<UUID> offices, @Nullable Person client, @Nullable UUID account, Instant from, Instant until, Place before) {

    /** A client, and the office that serves this one. */
    record Person(UUID officeId, UUID id) {}

    private static final Instant EVER = Instant.parse("9999-01-01T00:00:00Z");

    static Wanted about(UUID office, UUID client, Place before) {
        return new Wanted(List.of(office), new Person(office, client), null, Instant.EPOCH, EVER, before);
    }
}
