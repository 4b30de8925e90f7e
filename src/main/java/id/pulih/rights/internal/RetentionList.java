package id.pulih.rights.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What would be destroyed today in one office. Nothing is by looking at it.
 *
 * @param due    clients whose every class is past its time
 * @param held   clients whose time is over but whom a legal process needs, with the hold
 * @param counts rows of the due clients by class
 */
public record RetentionList(UUID office, String officeName, LocalDate day, List<Due> due, List<Held> held, Map<String, Integer> counts,
        List<Run> runs) {

    public record Due(UUID client, String caseNumber, LocalDate keptUntil) {}

    public record Held(UUID hold, String caseNumber, Instant since) {}

    /**
     * A proposal to destroy.
     *
     * @param approvedBy null until somebody else agreed
     * @param endedAt    null until it was carried out
     */
    public record Run(UUID id, LocalDate day, int clients, UUID proposer, String proposedBy, @Nullable String approvedBy, @Nullable Instant endedAt,
            int destroyed) {}
}
