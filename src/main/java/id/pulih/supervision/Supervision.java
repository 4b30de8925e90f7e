package id.pulih.supervision;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A visit as lists and annexes show it.
 *
 * @param office    that was visited
 * @param version   1 as it was recorded first, one more with each correction
 * @param by        who visited, and where that person works
 * @param officers  whom, by the names of their accounts
 * @param agents    how many agents; who they are stays in their office
 * @param summary   what was seen, in the visitor's words
 */
public record Supervision(UUID office, UUID id, int version, VisitKind kind, LocalDate day, UUID visitor, String by, String byOffice, List<String> officers,
        int agents, List<Purpose> purposes, String place, String companions, String summary, List<Found> findings) {

    /**
     * What was found and is to be done about it.
     *
     * @param closedOn null while it is open
     */
    public record Found(UUID id, Purpose purpose, String text, String action, String owner, LocalDate due, @Nullable LocalDate closedOn) {

        public boolean open() {
            return closedOn == null;
        }
    }

    public long open() {
        return findings.stream().filter(Found::open).count();
    }
}
