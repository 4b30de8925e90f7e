package id.pulih.continuedcare.internal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A report to the head on the end of continued care.
 *
 * @param missing what had not been done when it was handed in
 * @param state   submitted, accepted or returned
 * @param word    of the head
 */
public record FinalReport(UUID id, int round, List<String> missing, @Nullable String text, UUID submittedBy, String submitter, Instant submittedAt,
        String state, @Nullable String decidedBy, @Nullable String word) {}
