package id.pulih.field.internal;

import id.pulih.access.Asker;
import id.pulih.agents.Agents;
import id.pulih.audit.Audit;
import id.pulih.clients.ClientSummary;
import id.pulih.clients.Clients;
import id.pulih.episodes.Episode;
import id.pulih.episodes.Episodes;
import id.pulih.platform.ProblemException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whom the inbox is about, by alias and case number, and who wrote it. */
@Component
record People(Agents agents, Clients clients, Episodes episodes, Audit audit) {

    String who(Asker asker, Episode episode) {
        ClientSummary client = clients.get(asker, episode.client());
        return client.alias() + " · " + client.caseNumber();
    }

    /** The agent's name; empty for whoever is none of the office's. */
    String agent(Asker asker, @Nullable UUID agent) {
        try {
            return agent == null ? "" : agents.get(asker, agent).name();
        } catch (ProblemException e) {
            return "";
        }
    }
}
