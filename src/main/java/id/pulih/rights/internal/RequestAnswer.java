package id.pulih.rights.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request as the API answers it.
 *
 * @param hoursLeft negative when it is late; absent once it was answered
 * @param proof     only where the client is served, as are {@code asked} and the reasons
 */
record RequestAnswer(UUID id, UUID clientId, UUID office, String caseNumber, String kind, String requestedBy, String how,
        Instant receivedAt, Instant dueAt, String state, @Nullable Long hoursLeft, @Nullable String proof, @Nullable String asked,
        List<StepBody> steps) {

    record StepBody(UUID id, String kind, @Nullable String ground, @Nullable String reason, LocalDate doneOn, Instant recordedAt,
            String recordedBy) {}

    static RequestAnswer of(Request request, @Nullable Said said, Instant now) {
        Request.Received r = request.received();
        Countdown left = Countdown.of(r.dueAt(), now);
        return new RequestAnswer(r.id(), r.client(), r.office(), r.caseNumber(), r.kind().code(), r.by().code(), r.how().code(), r.at(),
                r.dueAt(), request.state(), request.answered() ? null : Long.valueOf(left.late() ? -left.hours() : left.hours()),
                said == null ? null : said.proof(), said == null ? null : said.asked(),
                request.steps().stream().map(step -> new StepBody(step.id(), step.kind(), step.ground(),
                        said == null ? null : said.reasons().get(step.id()), step.doneOn(), step.at(), step.byName())).toList());
    }
}
