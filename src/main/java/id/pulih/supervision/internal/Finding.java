package id.pulih.supervision.internal;

import id.pulih.supervision.Purpose;
import id.pulih.supervision.Supervision;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something found on a visit, as a dated action with an owner.
 *
 * @param condition what the data must show before it closes; null when a second person names evidence instead
 * @param closing   null while it is open
 */
record Finding(UUID office, UUID visit, UUID id, Purpose purpose, String text, String action, UUID owner, String ownerName, LocalDate due,
        @Nullable Condition condition, @Nullable Closing closing) {

    /** @param how data or evidence; with data the figures as they were then @param day in the time of the visited office */
    record Closing(String how, @Nullable Long numerator, @Nullable Long denominator, String evidence, String by, Instant at, LocalDate day) {}

    Supervision.Found found() {
        return new Supervision.Found(id, purpose, text, action, ownerName, due,
                closing == null ? null : closing.day());
    }
}
