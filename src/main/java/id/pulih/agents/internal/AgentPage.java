package id.pulih.agents.internal;

import java.util.List;

/** The card of an agent. */
public record AgentPage(AgentCard card, int limit, List<String> topics, List<String> letters) {

    public String url(String act) {
        return "/agen/" + card.summary().id() + "/" + act;
    }
}
