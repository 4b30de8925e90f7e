package id.pulih.episodes.internal;

import id.pulih.agents.AgentSummary;
import java.util.List;

/** The form that chooses an agent; those who may be assigned come first. */
public record AssignPage(ActPage act, List<AgentSummary> agents, int limit, boolean mayOverride) {

    public boolean full(AgentSummary agent) {
        return agent.activeClients() >= limit;
    }
}
