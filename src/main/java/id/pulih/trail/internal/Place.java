package id.pulih.trail.internal;

import id.pulih.platform.Input;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a list of entries goes on: before this one. Travels as one text. */
public record Place(Instant at, UUID id) {

    /** Before everything: the newest entries. */
    static final Place NEWEST = new Place(Instant.parse("9999-01-01T00:00:00Z"), new UUID(0, 0));

    static @Nullable Place read(Input input, String field) {
        String text = input.text(field, 100);
        if (text == null) {
            return null;
        }
        try {
            String[] parts = text.split("_", 2);
            return new Place(Instant.parse(parts[0]), UUID.fromString(parts[1]));
        } catch (DateTimeException | IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            input.error(field, "cursor", text);
            return null;
        }
    }

    String text() {
        return at + "_" + id;
    }
}
