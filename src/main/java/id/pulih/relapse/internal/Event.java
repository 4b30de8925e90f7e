package id.pulih.relapse.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A return to use as it was reported.
 *
 * @param origin  the activity or urine test it was opened from
 * @param words   what was told; null when nothing was written
 * @param closing what came of it; null while it is open
 */
public record Event(UUID office, UUID id, UUID episode, LocalDate usedOn, String knownBy, @Nullable Origin origin, @Nullable String words,
        String recordedBy, Instant recordedAt, @Nullable Closing closing) {

    /** @param kind activity or urine-test */
    public record Origin(String kind, UUID id) {

        /** Its page below the episode's. */
        public String path() {
            return (kind.equals("activity") ? "/kegiatan/" : "/urin/") + id;
        }
    }

    /** How it was closed. */
    public record Closing(String result, LocalDate on, @Nullable String words, String by) {}

    public boolean open() {
        return closing == null;
    }

    /** Whether it counts as a use. */
    public boolean counts() {
        return closing == null || !closing.result().equals("mistaken");
    }
}
