package id.pulih.rights.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something done about a request.
 *
 * @param kind   taken, granted, partly, refused, carried-out or answered
 * @param ground a code of {@link Ground}, of decisions only
 * @param detail codes and ids, for example the serial number of what was handed over
 */
public record Step(UUID request, UUID id, String kind, @Nullable String ground, String detail, LocalDate doneOn, UUID by, String byName,
        Instant at) {

    private static final String SERIAL = "serial=";

    /** Key of the words for what was carried out; null for other steps. */
    public @Nullable String done() {
        return kind.equals("carried-out") ? "rights.done." + detail.split("[ =]", 2)[0] : null;
    }

    /** Of the copy that was handed over; empty when it was something else. */
    public String serial() {
        return detail.startsWith(SERIAL) ? detail.substring(SERIAL.length()) : "";
    }
}
