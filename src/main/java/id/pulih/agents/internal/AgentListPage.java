package id.pulih.agents.internal;

import id.pulih.agents.AgentSummary;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The office's agents: those at work, and those who ended. */
public record AgentListPage(List<Line> present, List<Line> ended, int limit) {

    /** One agent; {@code expiry} is "", "soon" or "over" and speaks of the decree. */
    public record Line(AgentSummary agent, String village, @Nullable LocalDate expiresOn, String expiry) {

        public String url() {
            return "/agen/" + agent.id();
        }
    }
}
