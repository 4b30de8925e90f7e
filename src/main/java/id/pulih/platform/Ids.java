package id.pulih.platform;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/** Ids made by the application: UUID version 7 (RFC 9562), so that rows written together lie together. */
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    /** A new id of this moment. */
    public static UUID next() {
        return at(Instant.now(), RANDOM.nextLong(), RANDOM.nextLong());
    }

    /** The id of a given instant and given random bits: for demo data that must come out the same each time. */
    public static UUID at(Instant instant, long random1, long random2) {
        long high = (instant.toEpochMilli() << 16) | 0x7000L | (random1 & 0x0FFFL);
        long low = (random2 & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low);
    }
}
