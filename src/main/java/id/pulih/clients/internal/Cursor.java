package id.pulih.clients.internal;

import id.pulih.platform.Input;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a list of clients goes on: after this registration. Travels as one text. */
record Cursor(Instant at, UUID id) {

    static @Nullable Cursor read(Input input, String field) {
        String text = input.text(field, 100);
        if (text == null) {
            return null;
        }
        try {
            String[] parts = text.split("_", 2);
            return new Cursor(Instant.parse(parts[0]), UUID.fromString(parts[1]));
        } catch (DateTimeException | IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            input.error(field, "cursor", text);
            return null;
        }
    }

    String text() {
        return at + "_" + id;
    }
}
