package id.pulih.agents.internal;

import id.pulih.agents.AgentSummary;
import id.pulih.platform.ProblemException;
import id.pulih.ui.Form;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A form about one agent: training, decree, criteria or end. */
public record AgentActPage(Form form, AgentSummary agent, List<String> choices, @Nullable ProblemException refusal) {

    public String back() {
        return "/agen/" + agent.id();
    }
}
