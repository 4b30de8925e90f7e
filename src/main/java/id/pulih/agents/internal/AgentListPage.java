package id.pulih.agents.internal;

import id.pulih.agents.AgentSummary;
import id.pulih.ui.Slice;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The office's agents: those at work, and those who ended. */
public record AgentListPage(Slice<Line> present, Slice<Line> ended, int limit) {

    /** One agent; {@code expiry} is "", "soon" or "over" and speaks of the decree. */
    public record Line(AgentSummary agent, String village, @Nullable LocalDate expiresOn, String expiry) {

        public String url() {
            return "/agen/" + agent.id();
        }
    }
}
