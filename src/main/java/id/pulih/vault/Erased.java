package id.pulih.vault;

import java.time.Instant;
import java.util.UUID;

/** A client whose keys were destroyed, when, and on whose word. */
public record Erased(UUID office, UUID client, Instant at, UUID by) {

    String line() {
        return office + " " + client + " " + at + " " + by;
    }

    static Erased parse(String line) {
        String[] parts = line.split(" ");
        if (parts.length != 4) {
            throw new IllegalArgumentException("Not an erasure");
        }
        return new Erased(UUID.fromString(parts[0]), UUID.fromString(parts[1]), Instant.parse(parts[2]), UUID.fromString(parts[3]));
    }
}
