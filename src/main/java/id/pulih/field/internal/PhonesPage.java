package id.pulih.field.internal;

import id.pulih.agents.AgentSummary;
import id.pulih.platform.ProblemException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** @param refusal why no telephone could be added */
public record PhonesPage(AgentSummary agent, List<Phone> phones, @Nullable ProblemException refusal) {

    public String url() {
        return "/agen/" + agent.id() + "/hp";
    }
}
