package id.pulih.rights.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A recorded request with what was done about it so far; the words stay sealed. */
public record Request(Received received, List<Step> steps) {

    /** As it came in. */
    public record Received(UUID office, UUID id, UUID client, String caseNumber, String officeName, RequestKind kind, RequestedBy by,
            RequestedHow how, Instant at, Instant dueAt, String recorder) {}

    private static final Set<String> DECISIONS = Set.of("granted", "partly", "refused");

    public UUID id() {
        return received.id();
    }

    UUID office() {
        return received.office();
    }

    UUID client() {
        return received.client();
    }

    RequestKind kind() {
        return received.kind();
    }

    public Optional<Step> decision() {
        return steps.stream().filter(step -> DECISIONS.contains(step.kind())).findFirst();
    }

    Optional<Step> step(String kind) {
        return steps.stream().filter(step -> step.kind().equals(kind)).findFirst();
    }

    /** The person was told: only then do the hours stop. */
    public boolean answered() {
        return step("answered").isPresent();
    }

    /** Granted as a whole or in part. */
    boolean granted() {
        return decision().filter(step -> !step.kind().equals("refused")).isPresent();
    }

    /** Decided, and where granting means doing something, done. */
    public boolean done() {
        return decision().isPresent() && !waits();
    }

    /** Granted, and the act that it is granted for is still to come. */
    public boolean waits() {
        return granted() && kind().isCarriedOut() && step("carried-out").isEmpty();
    }

    /** The last thing that happened to it: received, taken, granted, partly, refused, carried-out, answered. */
    public String state() {
        return steps.isEmpty() ? "received" : steps.getLast().kind();
    }
}
