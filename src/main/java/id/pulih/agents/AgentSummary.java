package id.pulih.agents;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An agent as lists and other modules see one.
 *
 * @param category      code of one of the groups agents come from (S004:385-393)
 * @param lacking       what stands in the way of an assignment: criteria, training-hours, training-topics, decree, ended
 * @param activeClients clients of running episodes assigned today
 */
public record AgentSummary(UUID office, UUID id, String name, String villageCode, String category, boolean ready,
        List<String> lacking, int activeClients, @Nullable LocalDate endedOn) {}
